"""Lost or broken indentation: finds the best reading of the statements, and writes the text in it."""

from __future__ import annotations

from .blocks import Reading
from .compiles import compile_error
from .items import itemise
from .limits import MAX_STATEMENTS
from .logical import LogicalLine, logical_lines
from .model import Draft, Repair, count_lines
from .scan import CLOSING, scan
from .search import CLOSE, search
from .statement import Statement, understand

STEP = 4
TRIED = 6
NAMED_DOUBTS = 2


def indentation(draft: Draft) -> Draft | None:
    """The draft with its blocks rebuilt; None when the layout is sound, or when no reading compiles."""
    lines, tail = logical_lines(draft.text)
    if len(lines) > MAX_STATEMENTS or not broken_layout(lines):
        return None
    statements = [understand(line) for line in lines]
    if not all(statement.parsed for statement in statements):
        return None
    items, layout = itemise(statements)
    readings = search(items, layout)
    for number, reading in enumerate(readings[:TRIED]):
        depths = reading.depths()
        written = write(draft, lines, tail, depths)
        candidate = draft.with_lines(written)
        if compile_error(candidate.text) is None:
            others = [*reading.rivals]
            if number + 1 < len(readings) and reading.score - readings[number + 1].score < CLOSE:
                others.append(readings[number + 1])
            return _reported(draft, candidate, statements, depths, others, layout.widths)
    return None


def broken_layout(lines: list[LogicalLine]) -> bool:
    """Whether Python's own rules of indentation are broken somewhere."""
    stack = [0]
    opened = False
    for line in lines:
        if opened:
            if line.width <= stack[-1]:
                return True
            stack.append(line.width)
        elif line.width > stack[-1]:
            return True
        else:
            while stack and stack[-1] > line.width:
                stack.pop()
            if not stack or stack[-1] != line.width:
                return True
        opened = line.opens
    return False


def write(draft: Draft, lines: list[LogicalLine], tail: list[int], depths: list[int]) -> list[str]:
    """The lines in the layout of a reading. Lines inside strings are content and stay as they are."""
    written = list(draft.lines)
    content = _inside_strings(draft.text)
    for line, depth in zip(lines, depths):
        left = " " * (STEP * depth)
        for index in [*line.comments, line.first]:
            written[index] = left + draft.lines[index].strip()
        for index in range(line.first + 1, line.last + 1):
            if index in content:
                continue
            bare = draft.lines[index].strip()
            width = len(draft.lines[index].expandtabs(8)) - len(draft.lines[index].expandtabs(8).lstrip())
            if not bare:
                written[index] = ""
            elif width > line.width:
                written[index] = left + " " * (width - line.width) + bare
            else:
                written[index] = left + ("" if bare[0] in CLOSING else " " * STEP) + bare
    for index in tail:
        deep = len(draft.lines[index]) - len(draft.lines[index].lstrip())
        written[index] = (" " * (STEP * depths[-1]) if deep and depths else "") + draft.lines[index].strip()
    return written


def _inside_strings(text: str) -> set[int]:
    """The lines that start inside a string."""
    found: set[int] = set()
    if not any(mark in text for mark in ('"""', "'''", "\\\n")):
        return found
    line = 0
    for span in scan(text):
        ends = text.count("\n", span.start, span.end)
        if ends and span.kind in ("string", "open-string"):
            found.update(range(line + 1, line + ends + 1))
        line += ends
    return found


def _reported(
    draft: Draft,
    candidate: Draft,
    statements: list[Statement],
    depths: list[int],
    others: list[Reading],
    widths: frozenset[int],
) -> Draft:
    changed = [line for line in draft.changed(candidate.lines) if line]
    what = (
        "The page lost the indentation of this code"
        if widths == {0}
        else "The indentation of this code was broken"
    )
    message = f"{what}; it was rebuilt: {count_lines(len(changed))} moved"
    doubts: list[str] = []
    seen: set[int] = set()
    for other in others:
        doubt = _doubt(draft, statements, depths, other.depths(), seen)
        if doubt and len(doubts) < NAMED_DOUBTS:
            doubts.append(doubt)
    message = "; ".join([message, *doubts]) + "."
    first = changed[0] if changed else 1
    return draft.with_lines(candidate.lines, Repair("indentation", first, message))


def _doubt(
    draft: Draft, statements: list[Statement], depths: list[int], others: list[int], seen: set[int]
) -> str | None:
    """Where the other reading differs first, in words."""
    for number, (chosen, other) in enumerate(zip(depths, others)):
        if chosen == other:
            continue
        if number in seen:
            return None
        seen.add(number)
        deeper = max(chosen, other)
        within = others if other > chosen else depths
        opener = next((at for at in range(number - 1, -1, -1) if within[at] == deeper - 1), None)
        if opener is None:
            return None
        line = draft.origin[statements[number].line.first]
        block = _name(statements[opener])
        if other > chosen:
            return f"line {line} could also belong to {block} above"
        return f"line {line} could also come after {block} above"
    return None


def _name(statement: Statement) -> str:
    if statement.kind in ("for", "while"):
        return "the loop"
    if statement.kind in ("def", "class"):
        return statement.name
    return f"the {statement.kind}"
