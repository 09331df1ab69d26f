"""Why a text cannot be run, in words for somebody who is learning the language."""

from __future__ import annotations

import re

from .foreign import other_language, python_2
from .limits import MAX_OPERATORS
from .logical import LogicalLine, logical_lines
from .model import Draft, Refusal
from .scan import CLOSING, OPENING, scan
from .statement import understand

#: What is missing or too much in a line, for slips that are easy to tell.
SLIPS = [
    (
        re.compile(r"^async\s+(?!def\b|for\b|with\b)\w+\s*\(.*\)\s*:$"),
        "`def` is missing after `async` in `{}`",
    ),
    (re.compile(r"^(?:async\s+)?def\s+\w+\s*:$"), "the parentheses are missing after the name in `{}`"),
    (
        re.compile(r"^(?:async\s+)?def\b.*\)\s*\{$"),
        "`{}` opens its block with a brace; Python writes a colon",
    ),
    (re.compile(r"\(.*,\s*\*\s*(?:,.*)?\)$"), "`{}` is a signature from a reference, not a call"),
    (re.compile(r"^coroutine\s+[\w.]+\("), "`{}` is a signature from a reference, not a call"),
    (re.compile(r"^(?:if|while)\s+[\w.]+\s*=[^=].*:$"), "`{}` assigns with =; a comparison is written =="),
    (
        re.compile(r"^(?:elif\b.*|else|except\b.*|finally|case\b.*):$"),
        "`{}` does not follow the block that it belongs to",
    ),
    (re.compile(r"^await$"), "await needs something to wait for"),
]
PAIRS = dict(zip(CLOSING, OPENING))
OUTSIDE = {
    "'return' outside function": "return can only stand inside a def",
    "'yield' outside function": "yield can only stand inside a def",
    "'break' outside loop": "break can only stand inside a loop",
    "'continue' not properly in loop": "continue can only stand inside a loop",
    "'yield from' inside async function": "yield from cannot stand inside an async def; use await",
    "'return' with value in async generator": "an async def that yields cannot return a value",
    "expected 'except' or 'finally' block": "the try above this line has no except and no finally",
}
ASYNC_ONLY = re.compile(
    r"'(await|async with|async for)' outside (?:async )?function|asynchronous comprehension outside"
)
TRACEBACK = re.compile(r"^[ \t]*Traceback \(most recent call last\):", re.MULTILINE)
KEYWORD_NAMES = re.compile(r"(?:\.|\bdef )async\b|\basync\s*=")


def explain(draft: Draft, error: SyntaxError) -> Refusal:
    """The first thing that is wrong, with its line in the original."""
    at, why = _reason(draft, error)
    at = min(max(at, 1), max(1, len(draft.lines)))
    line = next((origin for origin in draft.origin[at - 1 :: -1] if origin), 1) if draft.origin else 1
    return Refusal(line, f"Line {line}: {why}.")


def _reason(draft: Draft, error: SyntaxError) -> tuple[int, str]:
    """A line of the draft, from 1, and why."""
    at = error.lineno or 1
    message = error.msg or "this is not Python"
    if "too deeply nested" in message or "too many" in message or "too complex" in message:
        return at, "this is nested too deeply to be run"
    language = other_language(draft.lines)
    if language:
        return language
    printed = TRACEBACK.search(draft.text)
    if printed and not any(line.opens for line in logical_lines(draft.text[: printed.start()])[0]):
        return draft.text.count(
            "\n", 0, printed.start()
        ) + 1, "this is what a program printed as it failed, not its code"
    old = python_2(draft.lines)
    if old:
        return old
    open_string = _open_string(draft.text)
    open_bracket = _open_bracket(draft.text)
    if open_string and (not open_bracket or open_bracket[0] >= open_string[0]):
        return open_string
    if open_bracket:
        return open_bracket
    placed = _misplaced(draft, message, at)
    if placed:
        return placed
    lines, _ = logical_lines(draft.text)
    unreadable = _unreadable(lines)
    if unreadable and _mostly_words(lines):
        return unreadable.first + 1, f"`{_short(unreadable.code)}` is words or pseudo code, not Python"
    if unreadable:
        found = unreadable.first + 1
        last = unreadable.last + 1
        at = at if found <= at <= last else found
        return at, _words(message if found <= (error.lineno or 0) <= last else "", unreadable.code)
    if isinstance(error, IndentationError) or "indent" in message:
        return _cut_off(lines) or (at, _layout(message, draft, at))
    return at, _words(message, draft.lines[at - 1].strip() if 0 < at <= len(draft.lines) else "")


def _misplaced(draft: Draft, message: str, at: int) -> tuple[int, str] | None:
    found = ASYNC_ONLY.search(message)
    if found:
        what = found.group(1) or "an asynchronous comprehension"
        return at, f"{what} can only be used inside an async def, {_function(draft, at)}"
    for known, words in OUTSIDE.items():
        if known in message:
            return at, words
    return None


def _function(draft: Draft, at: int) -> str:
    """What the line stands in instead."""
    if re.search(r"\blambda\b.*\bawait\b", draft.lines[at - 1]):
        return "not in a lambda"
    for line in reversed(draft.lines[:at]):
        found = re.match(r"\s*(def|class) (\w+)", line)
        if found and found.group(1) == "def":
            return f"and def {found.group(2)} is a plain one"
        if found:
            return f"not in the body of class {found.group(2)}"
    return "and the function around it is a plain one"


def _unreadable(lines: list[LogicalLine]) -> LogicalLine | None:
    for line in lines[:2_000]:
        if not understand(line).parsed:
            return line
    return None


def _mostly_words(lines: list[LogicalLine]) -> bool:
    """Whether more than half of the statements cannot be read: nobody's slip."""
    unread = sum(not understand(line).parsed for line in lines[:200])
    return len(lines) > 2 and 2 * unread > len(lines[:200])


def _cut_off(lines: list[LogicalLine]) -> tuple[int, str] | None:
    """A text that stops in the middle: after a header, or in a `try`."""
    last = lines[-1] if lines else None
    if last is not None and last.opens:
        return last.first + 1, f"the code ends after `{_short(last.code)}`, and its block is missing"
    tries = [line for line in lines if re.match(r"try\s*:", line.code)]
    handlers = [line for line in lines if re.match(r"(?:except|finally)\b", line.code)]
    if tries and (not handlers or handlers[-1].first < tries[-1].first):
        return tries[-1].first + 1, "this try has no except and no finally"
    return None


def _layout(message: str, draft: Draft, at: int) -> str:
    if "expected an indented block" in message:
        found = re.search(r"on line (\d+)", message)
        header = draft.lines[int(found.group(1)) - 1].strip() if found else ""
        return (
            f"a block must follow `{_short(header)}`, and there is none"
            if header
            else "a block is missing here"
        )
    if "unindent" in message:
        return "this line stands further right or left than every block above it"
    return "the indentation of this line fits no block above it"


def _words(message: str, code: str) -> str:
    if KEYWORD_NAMES.search(code):
        return "async is a keyword since Python 3.7; this code was written for an older Python"
    if len(code) > MAX_OPERATORS:
        return "this line is too long to be read"
    for pattern, why in SLIPS:
        if pattern.search(code):
            return why.format(_short(code))
    colon = re.match(
        r"(?:async\s+)?(?:def|class|if|elif|else|for|while|with|try|except|finally)\b[^:]*$", code
    )
    if "expected ':'" in message or (colon and "invalid syntax" in message):
        return f"a colon is missing in `{_short(code)}`"
    if re.search(r"<[A-Za-z_ ]+>|\.\.\.\s*\w|\w\s+\.\.\.|^\.\.\.\.|\(\.\.\.\):", code):
        return f"`{_short(code)}` is a placeholder for code that the page leaves out"
    if re.fullmatch(r"[A-Z]?[\w' -]+[.:!?]?", code) and " " in code:
        return f"`{_short(code)}` is words, not Python"
    if message and message not in ("invalid syntax", "expression expected after ','"):
        plain = re.sub(r"\s*\(<snippet>.*\)$", "", message)
        return f"Python cannot read `{_short(code)}`: {plain[0].lower()}{plain[1:]}".rstrip(".")
    return f"Python cannot read `{_short(code)}`" if code else "this is not Python"


def _short(code: str) -> str:
    line = code.split("\n")[0].strip()
    return line if len(line) <= 60 else line[:57] + "..."


def _open_string(text: str) -> tuple[int, str] | None:
    for span in scan(text):
        if span.kind == "open-string":
            piece = text[span.start : span.end].lstrip("rbfutRBFUT")
            quote = piece[:3] if piece[:3] in ('"""', "'''") else piece[:1]
            return text.count("\n", 0, span.start) + 1, f"the string that starts with {quote} is never closed"
    return None


def _open_bracket(text: str) -> tuple[int, str] | None:
    stack: list[tuple[str, int]] = []
    for span in scan(text):
        if span.kind != "code" or span.end - span.start != 1:
            continue
        mark = text[span.start]
        if mark in OPENING:
            stack.append((mark, span.start))
        elif mark in CLOSING:
            if not stack:
                return text.count("\n", 0, span.start) + 1, f"the bracket {mark} closes nothing"
            opened, where = stack.pop()
            if opened != PAIRS[mark]:
                line = text.count("\n", 0, where) + 1
                return line, f"the bracket {opened} that opens here is closed by {mark}"
    if stack:
        return text.count(
            "\n", 0, stack[-1][1]
        ) + 1, f"the bracket {stack[-1][0]} that opens here is never closed"
    return None
