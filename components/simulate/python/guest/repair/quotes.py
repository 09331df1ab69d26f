"""Curly quotes, which a word processor or a blog engine put in place of straight ones."""

from __future__ import annotations

import re

from .model import Draft, Repair, count_lines
from .scan import string_end

DOUBLE = "\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\uff02"
SINGLE = "\u2018\u2019\u201a\u201b\u2032\u00b4\uff07"
CURLY = re.compile(f"[{DOUBLE}{SINGLE}]")
STRAIGHT = {**dict.fromkeys(DOUBLE, '"'), **dict.fromkeys(SINGLE, "'")}
BRACES = re.compile(r"\{[^{}\n]*\}")
MARK = re.compile(f"[\"'#{DOUBLE}{SINGLE}]")


def quotes(draft: Draft) -> Draft | None:
    if not CURLY.search(draft.text):
        return None
    lines = straighten(draft.text).split("\n")[: len(draft.lines)]
    changed = draft.changed(lines)
    if not changed:
        return None
    message = (
        f"Curly quotes in {count_lines(len(changed))} were replaced by the straight ones that Python knows."
    )
    return draft.with_lines(lines, Repair("quotes", changed[0], message))


def straighten(text: str) -> str:
    """The text with straight quotes around its strings; what stands inside strings and comments is kept."""
    out: list[str] = []
    at = 0
    while True:
        found = MARK.search(text, at)
        if found is None:
            return "".join(out) + text[at:]
        start = found.start()
        out.append(text[at:start])
        mark = found.group()
        if mark == "#":
            end = text.find("\n", start)
            end = len(text) if end < 0 else end
            out.append(text[start:end])
        elif mark in "\"'":
            end = _straight_end(text, start)
            out.append(text[start:end])
        else:
            formatted = bool(re.search(r"(?<!\w)[rR]?[fF][rR]?$", text[max(0, start - 3) : start]))
            piece, end = _curly_string(text, start, formatted)
            out.append(piece)
        at = end


def _straight_end(text: str, start: int) -> int:
    opened = start + (3 if text[start : start + 3] in ('"""', "'''") else 1)
    closed, end = string_end(text, start, opened)
    if closed:
        return end
    # Opened straight, closed curly: the quote stays, and the closing one is found as a curly one.
    return start + 1


def _curly_string(text: str, start: int, formatted: bool) -> tuple[str, int]:
    straight = STRAIGHT[text[start]]
    family = (DOUBLE if straight == '"' else SINGLE) + straight
    triple = re.compile(f"[{family}]{{3}}")
    if triple.match(text, start):
        end = triple.search(text, start + 3)
        if end:
            return straight * 3 + text[start + 3 : end.start()] + straight * 3, end.end()
    line_end = text.find("\n", start)
    line_end = len(text) if line_end < 0 else line_end
    end_at = _closing(text, start + 1, line_end, family)
    if end_at < 0:
        return straight, start + 1
    body = text[start + 1 : end_at]
    if formatted:
        other = "'" if straight == '"' else '"'
        body = BRACES.sub(lambda braces: CURLY.sub(other, braces.group()), body)
    return straight + body + straight, end_at + 1


def _closing(text: str, at: int, end: int, family: str) -> int:
    """The quote that ends the string: an apostrophe between letters ends none unless nothing else does."""
    fallback = -1
    for position in range(at, end):
        if text[position] not in family:
            continue
        apostrophe = text[position - 1].isalnum() and text[position + 1 : position + 2].isalnum()
        if not apostrophe:
            return position
        fallback = position if fallback < 0 else fallback
    return fallback
