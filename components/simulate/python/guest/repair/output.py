"""What a program printed, shown below its code in the same block."""

from __future__ import annotations

import re

from .compiles import compile_error, parse
from .model import Draft, Repair, count_lines
from .prompts import STARTS_CODE
from .scan import brackets_open

MARKER = re.compile(
    r"[ \t]*#?[ \t]*(?:(?:expected |sample |example |program |console )?(?:outputs?|results?|prints|stdout)"
    r"[ \t]*(?:is|looks like)?[ \t]*:|[-=]{3,}[ \t]*(?:output|result).*"
    r"|Traceback \(most recent call last\):)",
    re.IGNORECASE,
)
#: A comment or heading that says what stands below it, and lines that are names or numbers to Python.
HEADING = re.compile(r"#+[ \t]*(?:expected |sample |program |console )?outputs?[ \t]*:?[ \t]*$", re.IGNORECASE)
PLAIN = re.compile(r"[\w.]+$")
STARTS_STATEMENT = re.compile(
    r"[ \t]*(?:await|return|yield|raise|(?:async )?(?:for|with) .*:$|(?:if|while) .*:$|try:|print\()"
)
CODE = re.compile(
    r"[ \t]*(?:@|(?:async|await|def|class|import|from|if|elif|else|for|while|with|try|except|finally|return|"
    r"yield|raise|print|pass|break|continue|global|nonlocal|assert|del|lambda|function|const|let|var)\b"
    r"|[\w.\[\]]+[ \t]*(?:[-+*/|&]?=(?!=)|\()|[\w.]+\(.*\)[ \t]*$|[\])}])"
)


def looks_printed(line: str) -> bool:
    """Whether the line is rather words than code, to Python as well as to a reader."""
    if not line.strip():
        return True
    if not line.strip(". \t\\"):
        return False  # an ellipsis may be a body
    return not CODE.match(line) and (
        parse(line.strip()) is None or bool(re.fullmatch(r"[\w .,:-]+", line.strip()))
    )


def has_printed_words(lines: list[str]) -> bool:
    """Whether the last heading says that output follows, and Python takes all of that for names and numbers."""
    at = _heading(lines)
    below = [line for line in lines[at + 1 :] if line.strip()] if at is not None else []
    return bool(below) and all(PLAIN.match(line) or line.startswith("#") for line in below) and any(map(PLAIN.match, below))


def _heading(lines: list[str]) -> int | None:
    return next((index for index in range(len(lines) - 1, 0, -1) if HEADING.match(lines[index])), None)


def trailing_output(draft: Draft) -> Draft | None:
    """Leaves out the last lines when they can only be output: after a marker, or words."""
    start = _heading(draft.lines) if has_printed_words(draft.lines) else _marked(draft.lines)
    if start is None:
        start = _words(draft.lines)
    if start is None:
        start = _below_the_code(draft.lines)
    if start is None:
        return None
    gone = {index for index in range(start, len(draft.lines)) if draft.lines[index].strip()}
    message = f"What the program printed stood below the code: {count_lines(len(gone))} left out."
    return draft.without(gone, Repair("output-removed", draft.origin[start], message))


def _marked(lines: list[str]) -> int | None:
    for index, line in enumerate(lines):
        if index and MARKER.match(line):
            if not any(STARTS_CODE.match(later) for later in lines[index + 1 :]):
                return index
    return None


def _below_the_code(lines: list[str]) -> int | None:
    """The first paragraph that Python cannot read, where all above it is a program, and nothing below it looks like one."""
    code = [index for index, line in enumerate(lines) if STARTS_CODE.match(line) or STARTS_STATEMENT.match(line)]
    for index in range(max(2, code[-1] + 1 if code else 0), len(lines)):
        if lines[index - 1].strip() or not lines[index].strip() or parse(lines[index].strip()) is not None:
            continue
        above = "\n".join(lines[:index])
        # What ends within brackets is code that a copy has cut off.
        cut_off = brackets_open("\n".join(lines[index:]))
        return index if above.strip() and not cut_off and compile_error(above) is None else None
    return None


def _words(lines: list[str]) -> int | None:
    """The start of a run of words at the end, which must hold a line that Python cannot read."""
    start, unreadable = len(lines), False
    for index in range(len(lines) - 1, 0, -1):
        line = lines[index]
        if not looks_printed(line) or line.lstrip().startswith("#"):
            break
        if line.strip():
            start = index
            unreadable = unreadable or parse(line.strip()) is None
    code = any(CODE.match(line) and "#" not in line.lstrip()[:1] for line in lines[:start])
    if start == len(lines) or not unreadable or not code or brackets_open("\n".join(lines[:start])):
        return None
    return start
