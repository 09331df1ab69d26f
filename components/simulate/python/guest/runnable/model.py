"""What is put below a program's text, and what has to be said about it."""

from dataclasses import dataclass, field


@dataclass(slots=True)
class Entry:
    lines: list[str]
    #: In words: what is called.
    what: str
    #: Where the first of the called functions is defined.
    line: int
    #: Names in the lines that stand for something simulated.
    simulated: set[str] = field(default_factory=set)
    told: list[str] = field(default_factory=list)
    #: Names in the lines that the program itself may not have imported.
    needs: set[str] = field(default_factory=set)
    #: Modules that the lines import.
    imports: frozenset[str] = frozenset()
    because: str = "The text only defines"
    does: str = "run"
