"""What a repair is, and the text while it is being repaired."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

RepairType = Literal[
    "indentation", "prompt", "line-number", "quotes", "whitespace", "entity", "output-removed", "other"
]


@dataclass(frozen=True)
class Repair:
    """One kind of change, told once: `line` is the first line of the original that it touched."""

    type: RepairType
    line: int
    message: str


@dataclass(frozen=True)
class Refusal:
    """Why the text cannot be run: `line` counts in the original, `reason` is a sentence for a learner."""

    line: int
    reason: str


@dataclass(frozen=True)
class Repaired:
    """The text to run. `origin[i]` is the original's line (from 1) that line i+1 came from; 0 where added."""

    text: str
    origin: list[int]
    repairs: list[Repair]
    error: Refusal | None = None


@dataclass
class Draft:
    """The lines so far, without their ends, each with the line of the original that it came from."""

    lines: list[str]
    origin: list[int]
    repairs: list[Repair] = field(default_factory=list)
    ends_with_newline: bool = False

    @classmethod
    def of(cls, text: str) -> Draft:
        lines = text.split("\n")
        ended = len(lines) > 1 and lines[-1] == ""
        if ended:
            lines.pop()
        return cls(lines, list(range(1, len(lines) + 1)), [], ended)

    @property
    def text(self) -> str:
        return "\n".join(self.lines) + ("\n" if self.ends_with_newline and self.lines else "")

    def with_lines(self, lines: list[str], *repairs: Repair, origin: list[int] | None = None) -> Draft:
        """The same draft with other lines; `origin` only when lines were added or left out."""
        kept = self.origin if origin is None else origin
        return Draft(lines, kept, [*self.repairs, *repairs], self.ends_with_newline)

    def changed(self, lines: list[str]) -> list[int]:
        """The original's lines that differ from `lines`, which has as many lines as this draft."""
        return [at for at, old, new in zip(self.origin, self.lines, lines) if old != new]

    def without(self, gone: set[int], *repairs: Repair) -> Draft:
        """This draft without the lines at the indexes in `gone`."""
        kept = [i for i in range(len(self.lines)) if i not in gone]
        lines = [self.lines[i] for i in kept]
        return self.with_lines(lines, *repairs, origin=[self.origin[i] for i in kept])


def count_lines(count: int) -> str:
    """`1 line`, `2 lines`: for messages."""
    return f"{count} line" if count == 1 else f"{count} lines"
