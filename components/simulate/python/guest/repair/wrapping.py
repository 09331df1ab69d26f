"""Lines that the page broke in two, and what was lost at the end of a line."""

from __future__ import annotations

import re
from keyword import iskeyword

from .limits import COMMENT_LINES, MAX_JOINED
from .logical import logical_lines
from .model import Draft, Repair, count_lines
from .scan import OPENING, brackets_open, scan
from .statement import understand

SLASH = re.compile(r"\\[ \t]+$")
HEADER = re.compile(r"(?:async\s+)?(?:def|class|if|elif|else|for|while|with|try|except|finally)\b")
CALL = re.compile(r"\w\($")
WORD = re.compile(r"[ \t]*[A-Za-z]\w*[:.]?[ \t]*$")
UNFINISHED = re.compile(r"#+ ?[^\W_].*[^.:#]$")
STARTS = re.compile(r"\s*(?:@|async\b|await\b|def\b|class\b|import\b|return\b|raise\b|[\w.]+\s*=|[\w.]+\()")
PROSE = re.compile(r"(?:if|while|with|for|class|except)(?:\s+[\w']+){1,9}")


def slashes(draft: Draft) -> Draft | None:
    """A backslash at the end of a line that continues nothing: blanks behind it, or no line below."""
    lines = [SLASH.sub(r"\\", line) for line in draft.lines]
    last = max((index for index, line in enumerate(lines) if line.strip()), default=-1)
    if last >= 0 and lines[last].endswith("\\"):
        lines[last] = lines[last].rstrip("\\ \t")
    changed = draft.changed(lines)
    if not changed:
        return None
    message = (
        f"A backslash at the end of a line that continues nothing was mended in {count_lines(len(changed))}."
    )
    return draft.with_lines(lines, Repair("other", changed[0], message))


def wrapped(draft: Draft) -> Draft | None:
    """Joins a line that is no Python by itself with the next ones, where together they are."""
    joined: list[int] = []
    while len(joined) < MAX_JOINED:
        found = _open_string(draft) or _broken(draft)
        if found is None:
            break
        index, count, text = found
        joined.append(draft.origin[index])
        lines = [*draft.lines[:index], text, *draft.lines[index + count + 1 :]]
        origin = [*draft.origin[: index + 1], *draft.origin[index + count + 1 :]]
        draft = draft.with_lines(lines, origin=origin)
    if not joined:
        return None
    message = f"The page broke long lines in two; {count_lines(len(joined))} joined with what follows."
    return draft.with_lines(draft.lines, Repair("other", min(joined), message))


def _open_string(draft: Draft) -> tuple[int, int, str] | None:
    """A line whose string ends on the next line: its index, how many lines follow, and all of them as one."""
    text = draft.text
    for span in scan(text):
        if span.kind != "open-string" or text.startswith(('"""', "'''"), span.start):
            continue
        index = text.count("\n", 0, span.start)
        for count in (1, 2):
            parts = draft.lines[index : index + count + 1]
            if len(parts) <= count:
                return None
            line = " ".join([parts[0].rstrip(), *(part.strip() for part in parts[1:])])
            if not any(piece.kind == "open-string" for piece in scan(line)):
                return index, count, line
        return None
    return None


def _broken(draft: Draft) -> tuple[int, int, str] | None:
    """The same for a statement that stops before its end."""
    unread = 0
    for line in logical_lines(draft.text)[0]:
        if line.first != line.last or line.opens or understand(line).parsed:
            continue
        unread += 1
        if unread > MAX_JOINED:
            break
        for count in (1, 2):
            parts = draft.lines[line.first : line.first + count + 1]
            if len(parts) <= count or not parts[-1].strip():
                break
            text = " ".join([parts[0].rstrip(), *(part.strip() for part in parts[1:])])
            if _is_statement(text):
                return line.first, count, text
    return None


def _is_statement(text: str) -> bool:
    lines, _ = logical_lines(text)
    return len(lines) == 1 and understand(lines[0]).parsed


def wrapped_comments(draft: Draft) -> Draft | None:
    """Words below a comment that are no Python, or a lone name, are the rest of the comment."""
    lines = list(draft.lines)
    for _ in range(COMMENT_LINES):
        found = _rests_of_comments(lines)
        for index in found:
            left = lines[index][: len(lines[index]) - len(lines[index].lstrip())]
            lines[index] = f"{left}# {lines[index].strip()}"
        if not found:
            break
    changed = draft.changed(lines)
    if not changed:
        return None
    message = f"The page broke a comment in two; {count_lines(len(changed))} made a comment again."
    return draft.with_lines(lines, Repair("other", changed[0], message))


def _rests_of_comments(lines: list[str]) -> list[int]:
    found = []
    for line in logical_lines("\n".join(lines))[0]:
        if not line.comments or line.comments[-1] != line.first - 1:
            continue
        if not UNFINISHED.match(lines[line.first - 1].lstrip()):
            continue
        words = lines[line.first].strip()
        lone = WORD.match(words) and not iskeyword(words.rstrip(":."))
        if lone or not (STARTS.match(words) or HEADER.match(words) or understand(line).parsed):
            found.append(line.first)
    return found


def colons(draft: Draft) -> Draft | None:
    """A header without its colon gets one."""
    lines = list(draft.lines)
    logical, _ = logical_lines(draft.text)
    for number, line in enumerate(logical):
        if line.opens or line.broken or not HEADER.match(line.code) or understand(line).parsed:
            continue
        below = logical[number + 1] if number + 1 < len(logical) else None
        if below is None or (PROSE.fullmatch(line.code) and below.width <= line.width):
            continue
        if _is_statement(f"{line.code}:"):
            last = line.code.split("\n")[-1]
            end = lines[line.last].find(last) + len(last)
            lines[line.last] = f"{lines[line.last][:end]}:{lines[line.last][end:]}"
    changed = draft.changed(lines)
    if not changed:
        return None
    message = f"The colon at the end of a header was missing; it was added in {count_lines(len(changed))}."
    return draft.with_lines(lines, Repair("other", changed[0], message))


def last_bracket(draft: Draft) -> Draft | None:
    """The last line lost its closing brackets, as by a copy that stopped too early."""
    logical, _ = logical_lines(draft.text)
    line = logical[-1] if logical else None
    if line is None or "\n" in line.code or (line.code[-1] in OPENING and not CALL.search(line.code)):
        return None
    missing = brackets_open(line.code)
    if not missing or not _is_statement(line.code + missing):
        return None
    lines = list(draft.lines)
    lines[line.first] = lines[line.first].rstrip() + missing
    if not _is_statement(lines[line.first]):
        return None
    message = f"The last line was cut off; `{missing}` was added at its end."
    return draft.with_lines(lines, Repair("other", draft.origin[line.first], message))
