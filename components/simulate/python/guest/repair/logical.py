"""Logical lines: what Python takes for one line, across brackets and strings, whatever its indentation."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .limits import MAX_OPERATORS
from .scan import CLOSING, OPENING, scan

WIDTH = re.compile(r"[ \t\f]*")


@dataclass(slots=True)
class LogicalLine:
    """Lines `first` to `last` (indexes from 0) of the text.

    `code` is the text from its first character to its last, comments at the end left out.
    `opens`: it ends in a colon outside brackets, so a block must follow.
    `blank`: how many blank lines stand above it and above the comments that lead to it.
    """

    first: int
    last: int
    width: int
    code: str
    opens: bool
    blank: int
    comments: list[int]
    broken: bool


def block_depths(text: str) -> list[tuple[int, int]]:
    """Of every logical line its index, and how many blocks it stands in. The layout must be sound."""
    stack, found = [0], []
    for line in logical_lines(text)[0]:
        while line.width < stack[-1]:
            stack.pop()
        if line.width > stack[-1]:
            stack.append(line.width)
        found.append((line.first, len(stack) - 1))
    return found


def logical_lines(text: str) -> tuple[list[LogicalLine], list[int]]:
    """The logical lines of the text, and the indexes of the comment lines after the last of them."""
    found: list[LogicalLine] = []
    line, depth, tokens = 0, 0, 0
    start = code_end = first = -1
    last_character, broken = "", False
    blank = run = 0
    comments: list[int] = []
    line_start, empty = 0, True
    for span in [*scan(text), None]:
        kind = span.kind if span else "newline"
        if kind == "comment":
            if start < 0:
                comments.append(line)
                empty, run = False, 0
            continue
        if kind == "newline":
            if start >= 0 and (depth == 0 or span is None):
                code = text[start:code_end]
                width = len(text[line_start:start].expandtabs(8))
                broken = broken or tokens > MAX_OPERATORS or depth > 0
                found.append(
                    LogicalLine(first, line, width, code, last_character == ":", blank, comments, broken)
                )
                start, tokens, depth, broken, comments, blank, run = -1, 0, 0, False, [], 0, 0
            elif start < 0 and empty:
                run += 1
                blank = max(blank, run)
            line += 1
            if start < 0 and span:
                line_start = span.end
            empty = True
            continue
        piece = text[span.start : span.end]  # type: ignore[union-attr]
        tokens += 1
        lines_inside = piece.count("\n")
        if piece.isspace():
            line += lines_inside
            continue
        empty = False
        if start < 0:
            start, first = span.start + len(piece) - len(piece.lstrip()), line  # type: ignore[union-attr]
        if kind == "code":
            if piece in OPENING:
                depth += 1
            elif piece in CLOSING:
                depth -= 1
                if depth < 0:
                    depth, broken = 0, True
        elif kind == "open-string":
            broken = True
        line += lines_inside
        stripped = piece.rstrip()
        code_end = span.start + len(stripped)  # type: ignore[union-attr]
        last_character = stripped[-1] if depth == 0 and kind == "code" else ""
    return found, comments
