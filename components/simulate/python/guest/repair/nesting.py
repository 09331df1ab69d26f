"""Keeps text from the compiler that would overflow its stack: in WebAssembly that ends the interpreter."""

from __future__ import annotations

import re

from .limits import MAX_NESTING
from .scan import CLOSING, OPENING, scan

DEEPENING = frozenset(
    ["not", "await", "lambda", "if", "else", "for", "and", "or", "in", "is", "yield", "from"]
)
FLAT = re.compile(r"[\s:]+")
ELIF = re.compile(r"^[ \t]*(?:elif|else[ \t]*:[ \t]*if)\b", re.MULTILINE)


def too_deep(text: str) -> int:
    """The line, from 1, whose syntax tree could be deeper than MAX_NESTING; 0 when there is none. Linear.

    An upper bound without parsing: what stands before an operator or a bracket may all be nested in it.
    Commas and semicolons start again at the depth of the bracket around them, but for the items of a `with`.
    """
    if len(text) <= MAX_NESTING:
        return 0
    line, depth = 1, 0
    around: list[int] = []
    starts, within = True, False
    for span in scan(text):
        piece = text[span.start : span.end]
        if span.kind == "newline":
            line += 1
            if not around:
                depth, starts, within = 0, True, False
        elif span.kind == "string":
            prefix = piece[:2].lower()
            if "f" in prefix or "t" in prefix:
                depth += sum(piece.count(sign) for sign in "+-*/.([~ ")
            line += piece.count("\n")
        elif span.kind == "code":
            line += piece.count("\n")
            if piece in OPENING:
                around.append(depth)
                depth += 1
            elif piece in CLOSING:
                depth = (around.pop() if around else depth) + 1
            elif piece[0].isalnum() or piece[0] == "_":
                depth += piece in DEEPENING
            else:
                signs = FLAT.sub("", piece)
                if not within and ("," in signs or ";" in signs):
                    depth = around[-1] + 1 if around else 0
                    signs = signs.rpartition(",")[2]
                depth += len(signs)
            if starts and not piece.isspace():
                starts, within = piece == "async" and starts, piece == "with"
        if depth > MAX_NESTING:
            return line
    clauses = [found.start() for found in ELIF.finditer(text)]
    return text.count("\n", 0, clauses[0]) + 1 if len(clauses) > MAX_NESTING else 0
