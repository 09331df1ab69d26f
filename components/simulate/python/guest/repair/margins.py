"""The left edge as a whole: common indentation, tabs, stray ellipses, empty bodies."""

from __future__ import annotations

import re

from .compiles import compile_error
from .logical import block_depths, logical_lines
from .model import Draft, Repair, count_lines

HEADER = re.compile(r"(?:async\s+)?(?:def|class|if|elif|else|for|while|with|except|finally)\b")
ELLIPSIS = re.compile(r"[ \t]*(?:\.\.\.+|\[\.\.\.+\]|<snip>|\(\.\.\.+\))[ \t]*$")


def leading(line: str) -> str:
    """The white space that the line starts with."""
    return line[: len(line) - len(line.lstrip(" \t\f"))]


def margin(draft: Draft) -> Draft | None:
    """Takes a common indentation off; also when the first line alone lost it, as by `strip()` on a server."""
    indented = [
        line[:1].isspace() for line in draft.lines if line.strip() and not line.lstrip().startswith("#")
    ]
    if not indented or (not indented[0] and not all(indented[1:])):
        return None
    lines, _ = logical_lines(draft.text)
    if not lines:
        return None
    first, *rest = lines
    widths = [line.width for line in rest]
    common = min(widths, default=first.width)
    if first.width and common >= first.width:
        return _dedented(draft, range(len(draft.lines)), first.width)
    if first.width == 0 and common > 0:
        candidate = _dedented(draft, range(first.last + 1, len(draft.lines)), common)
        return candidate if compile_error(candidate.text) is None else None
    return None


def _dedented(draft: Draft, which: range, width: int) -> Draft:
    lines = list(draft.lines)
    for index in which:
        expanded = leading(lines[index]).expandtabs(8)
        if "\t" in lines[index][: len(lines[index]) - len(lines[index].lstrip())]:
            lines[index] = expanded[min(width, len(expanded)) :] + lines[index].lstrip()
        else:
            lines[index] = lines[index][min(width, len(expanded)) :]
    changed = draft.changed(lines)
    if not changed:
        return draft
    message = f"The code stood away from the left edge; {count_lines(len(changed))} moved left."
    return draft.with_lines(lines, Repair("indentation", changed[0], message))


def tabs(draft: Draft) -> Draft | None:
    """Tabs mixed with spaces: a tab counts as eight columns, or four, whichever compiles."""
    if not any("\t" in leading(line) for line in draft.lines):
        return None
    found = []
    for width in (4, 8, 2):
        lines = []
        for line in draft.lines:
            left = leading(line)
            lines.append(left.expandtabs(width) + line[len(left) :])
        changed = draft.changed(lines)
        message = f"Tabs were mixed with spaces in the indentation; {count_lines(len(changed))} got spaces."
        candidate = draft.with_lines(lines, Repair("whitespace", changed[0], message))
        if compile_error(candidate.text) is None:
            found.append(candidate)
    if len(found) > 1 and (differs := _differ(found[0], found[1])):
        if _steps(found[1]) <= {2, 4}:
            found.reverse()
        repairs = found[0].repairs
        message = f"{repairs[-1].message[:-1]}; how wide a tab is decides where line {differs} belongs."
        repairs[-1] = Repair("whitespace", repairs[-1].line, message)
    return found[0] if found else None


def _differ(one: Draft, other: Draft) -> int:
    """The first line, in the original, that stands in another block in the other draft; 0 when none does."""
    for (index, depth), (_, other_depth) in zip(block_depths(one.text), block_depths(other.text)):
        if depth != other_depth:
            return one.origin[index]
    return 0


def _steps(draft: Draft) -> set[int]:
    """By how many columns the blocks are indented."""
    widths, steps = [0], set()
    for line in logical_lines(draft.text)[0]:
        while line.width < widths[-1]:
            widths.pop()
        if line.width > widths[-1]:
            steps.add(line.width - widths[-1])
            widths.append(line.width)
    return steps


def unseen_body(draft: Draft) -> Draft | None:
    """A text that stops after a header gets an empty block: the page shows the rest elsewhere, or nowhere."""
    lines, tail = logical_lines(draft.text)
    if len(lines) < 2 or not lines[-1].opens or not HEADER.match(lines[-1].code):
        return None
    header = lines[-1]
    at = max([header.last, *tail]) + 1
    code = header.code.split("\n")[0]
    message = f"The page does not show what follows `{code[:60]}`; an empty block was put there."
    candidates = [
        draft.with_lines(
            [*draft.lines[:at], f"{leading(draft.lines[header.first])}{deeper}pass", *draft.lines[at:]],
            Repair("other", draft.origin[header.first], message),
            origin=[*draft.origin[:at], 0, *draft.origin[at:]],
        )
        for deeper in ("    ", "")
    ]
    sound = compile_error(candidates[0].text) is None or any(line.width for line in lines)
    return candidates[0] if sound else candidates[1]


def ellipses(draft: Draft) -> Draft | None:
    """An ellipsis on a line of its own that stands for left-out code, where Python cannot have one."""
    gone = {index for index, line in enumerate(draft.lines) if ELLIPSIS.match(line)}
    if not gone:
        return None
    message = f"An ellipsis for code that the page leaves out was removed in {count_lines(len(gone))}."
    candidate = draft.without(gone, Repair("other", draft.origin[min(gone)], message))
    return candidate if compile_error(candidate.text) is None else None


def empty_bodies(draft: Draft) -> Draft | None:
    """A block that holds nothing but a comment gets a `pass`."""
    if "#" not in draft.text:
        return None
    lines, tail = logical_lines(draft.text)
    inserts: dict[int, str] = {}
    for number, line in enumerate(lines):
        following = lines[number + 1] if number + 1 < len(lines) else None
        comments = following.comments if following else tail
        if not line.opens or not comments or (following is not None and following.width > line.width):
            continue
        inside = [at for at in comments if len(leading(draft.lines[at])) > line.width]
        if inside:
            inserts[inside[-1]] = leading(draft.lines[inside[0]]) + "pass"
    if not inserts:
        return None
    new, origin = [], []
    for index, text in enumerate(draft.lines):
        new.append(text)
        origin.append(draft.origin[index])
        if index in inserts:
            new.append(inserts[index])
            origin.append(0)
    first = draft.origin[min(inserts)]
    message = f"A block that holds only a comment got an empty body: {count_lines(len(inserts))} added."
    return draft.with_lines(new, Repair("other", first, message), origin=origin)
