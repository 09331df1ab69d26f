"""A tolerant scanner: tells code from strings and comments in text that need not be Python yet."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

Kind = Literal["code", "string", "comment", "newline", "open-string"]

OPENING = "([{"
CLOSING = ")]}"
PAIRS = dict(zip(OPENING, CLOSING))
TOKEN = re.compile(
    r"(?P<newline>\n)"
    r"|(?P<comment>\#[^\n]*)"
    r"|(?P<string>(?<![^\W])[a-zA-Z]{0,3}(?:\"\"\"|'''|\"|'))"
    r"|(?P<joined>\\\n)"
    r"|(?P<code>\w+|[^\w\n\#\"'\\()\[\]{}]+|[()\[\]{}]|\\|.)",
)
PLAIN = {'"': re.compile(r'"(?:[^"\\\n]|\\[\s\S])*"'), "'": re.compile(r"'(?:[^'\\\n]|\\[\s\S])*'")}
IN_FORMAT = re.compile(r"\{\{|\}\}|[{}\"'\n]|\\[\s\S]")
NESTED_FORMATS = 4


@dataclass(frozen=True, slots=True)
class Span:
    """`text[start:end]` and what it is. `open-string`: a string that is never closed."""

    kind: Kind
    start: int
    end: int


def scan(text: str) -> list[Span]:
    """The text cut into spans without gaps. Linear, never raises."""
    spans: list[Span] = []
    at, size = 0, len(text)
    while at < size:
        match = TOKEN.match(text, at)
        if match is None:
            spans.append(Span("code", at, at + 1))
            at += 1
            continue
        kind = match.lastgroup
        if kind == "string":
            closed, end = string_end(text, match.start(), match.end())
            spans.append(Span("string" if closed else "open-string", at, end))
            at = end
            continue
        end = match.end()
        spans.append(Span("code" if kind == "joined" else kind, at, end))  # type: ignore[arg-type]
        at = end
    return spans


def brackets_open(text: str) -> str:
    """The closing brackets that the text still wants, the innermost first; empty where one closes nothing."""
    stack: list[str] = []
    for span in scan(text):
        mark = text[span.start : span.end]
        if span.kind == "code" and mark in PAIRS:
            stack.append(PAIRS[mark])
        elif span.kind == "code" and mark in CLOSING and (not stack or stack.pop() != mark):
            return ""
    return "".join(reversed(stack))


def string_end(text: str, start: int, opened: int) -> tuple[bool, int]:
    """Whether the string at `start`, its quotes ending at `opened`, is closed; and where it ends."""
    quote = text[opened - 3 : opened] if text[opened - 3 : opened] in ('"""', "'''") else text[opened - 1]
    if len(quote) == 3:
        end = opened
        while True:
            end = text.find(quote, end)
            if end < 0:
                return False, len(text)
            slashes = 0
            while text[end - 1 - slashes] == "\\" and end - 1 - slashes >= opened:
                slashes += 1
            if slashes % 2 == 0:
                return True, end + 3
            end += 1
    prefix = text[start : opened - 1].lower()
    if "f" in prefix or "t" in prefix:
        end = _format_end(text, opened, quote, 0)
        if end:
            return True, end
    plain = PLAIN[quote].match(text, opened - 1)
    if plain:
        return True, plain.end()
    line = text.find("\n", opened)
    return False, len(text) if line < 0 else line


def _format_end(text: str, at: int, quote: str, nested: int) -> int:
    """The end of an f-string, which may hold strings with the same quotes (PEP 701); 0 when unclosed."""
    depth = 0
    while True:
        match = IN_FORMAT.search(text, at)
        if match is None:
            return 0
        mark, at = match.group(), match.end()
        if mark == "\n":
            return 0
        if mark[0] == "\\" or (mark in ("{{", "}}") and depth == 0):
            continue
        if mark[0] == "{":
            depth += len(mark)
        elif mark[0] == "}":
            depth = max(0, depth - len(mark))
        elif depth == 0:
            if mark == quote:
                return at
        else:
            inner = _format_end(text, at, mark, nested + 1) if nested < NESTED_FORMATS else 0
            if not inner:
                return 0
            at = inner
