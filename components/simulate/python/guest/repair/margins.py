"""The left edge as a whole: common indentation, tabs, stray ellipses, empty bodies."""

from __future__ import annotations

import re

from .compiles import compile_error
from .logical import logical_lines
from .model import Draft, Repair, count_lines

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
    for width in (8, 4, 2):
        lines = []
        for line in draft.lines:
            left = leading(line)
            lines.append(left.expandtabs(width) + line[len(left) :])
        changed = draft.changed(lines)
        message = f"Tabs were mixed with spaces in the indentation; {count_lines(len(changed))} got spaces."
        candidate = draft.with_lines(lines, Repair("whitespace", changed[0], message))
        if compile_error(candidate.text) is None:
            return candidate
    return None


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
