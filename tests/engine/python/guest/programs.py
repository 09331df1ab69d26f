"""Programs for the tests, and the ways in which pages take their indentation away."""

from __future__ import annotations

import io
import re
import tokenize
from collections.abc import Iterator
from pathlib import Path

FOLDER = Path(__file__).resolve().parent / "repair_programs"
HEADING = re.compile(r"^# %% ", re.MULTILINE)


def programs() -> Iterator[tuple[str, str]]:
    """Name and text of every program in `repair_programs/`, which separates them by `# %% name`."""
    for path in sorted(FOLDER.glob("*.py")):
        for part in HEADING.split(path.read_text(encoding="utf8"))[1:]:
            name, _, body = part.partition("\n")
            yield f"{path.stem}: {name}", body.strip("\n") + "\n"


def lines_in_strings(source: str) -> set[int]:
    """Lines, from 1, that start inside a string."""
    found: set[int] = set()
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.STRING or tokenize.tok_name[token.type].startswith(("FSTRING", "TSTRING")):
            found.update(range(token.start[0] + 1, token.end[0] + 1))
    return found


def stripped(source: str, blank_lines: bool) -> str:
    """Every line at column 0; with `blank_lines` false, blank lines are gone as well."""
    inside = lines_in_strings(source)
    lines = []
    for number, line in enumerate(source.split("\n"), 1):
        if number in inside:
            lines.append(line)
        elif line.strip() or blank_lines:
            lines.append(line.strip())
    return "\n".join(lines).rstrip("\n") + "\n"


def collapsed(source: str, width: int) -> str:
    """Every indented line at the same column: the page kept that there was some indentation, not how much."""
    inside = lines_in_strings(source)
    lines = [
        line if number in inside or not line[:1].isspace() or not line.strip() else " " * width + line.strip()
        for number, line in enumerate(source.split("\n"), 1)
    ]
    return "\n".join(lines)


def one_line_lost(source: str, number: int) -> str:
    """The line (from 1) at column 0, the others as they were."""
    return "\n".join(line.strip() if at == number else line for at, line in enumerate(source.split("\n"), 1))
