"""What the simulated modules know of the run that they are part of. There is one run at a time."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

#: The file name of the program's own code.
FILE = "snippet.py"


@dataclass(slots=True)
class World:
    recorder: Any = None
    lanes: Any = None
    #: The program's syntax tree.
    tree: Any = None
    assumptions: list[dict[str, Any]] = field(default_factory=list)
    #: What was said once and is not said again.
    said: set[Any] = field(default_factory=set)
    #: Functions that the program gave to a framework and that are to be called as the framework would.
    handlers: list[Any] = field(default_factory=list)
    #: Methods that decorators gave to a library, until their class is made.
    methods: set[Any] = field(default_factory=set)
    #: Called in turn when the program's own code has ended without running anything.
    at_end: list[Callable[[], object]] = field(default_factory=list)
    #: A simulated stream has given all its items: there would be more.
    ran_out: bool = False

    def begin(self, recorder: Any, lanes: Any, tree: Any, assumptions: list[dict[str, Any]]) -> None:
        self.recorder, self.lanes, self.tree, self.assumptions = recorder, lanes, tree, assumptions
        self.said.clear()
        self.handlers.clear()
        self.at_end.clear()
        self.ran_out = False

    def assume(self, kind: str, message: str, line: int | None = None, once: object = None) -> None:
        """Add an assumption; `once` names what is to be said a single time."""
        key = message if once is None else once
        if key in self.said:
            return
        self.said.add(key)
        if self.recorder is not None and self.recorder.outcome is not None:
            return
        self.assumptions.append({"type": kind, "line": line, "message": message})

    def line(self) -> int | None:
        """The line of the program that runs now: of its innermost frame."""
        import sys

        frame = sys._getframe(1)
        while frame is not None:
            if frame.f_code.co_filename == FILE:
                return frame.f_lineno
            frame = frame.f_back
        lane = self.lanes.current if self.lanes is not None else None
        return lane.line() if lane is not None else None


world = World()
