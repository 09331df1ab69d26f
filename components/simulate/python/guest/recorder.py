"""The growing trace.

Events stand one behind the other in one flat list, each as its code, its time and the fields that `LAYOUT` names.
The host turns them into objects: building dictionaries here would cost more than the run itself, and objects that
the garbage collector has to visit would slow down every run after its first thousands of events.
"""

import json
import os
from collections.abc import Callable
from typing import Any

from . import clock
from .stop import Stop

#: For each code the type and the fields after `at`. A `?` marks one that is left out when it is None, `a.b` one that
#: stands inside `a`, `a.b=text` one that is always that text (null where it
#: is empty) and not in the row, `a*` a list of variables as
#: name, value, name, value.
LAYOUT: dict[str, tuple[str, ...]] = {
    "run.started": (),
    "run.ended": ("cause?",),
    "task.created": ("task", "by", "line", "cause?"),
    "task.started": ("task", "cause?"),
    "task.suspended": ("task", "line", "wait"),
    "task.suspended asleep": ("task", "line", "wait.on=sleep", "wait.label=asyncio.sleep", "wait.until"),
    "task.resumed": ("task", "line", "cause?"),
    "task.finished": ("task", "result"),
    "task.failed": ("task", "error"),
    "task.cancelled": ("task",),
    "frame.entered": ("task", "frame", "line"),
    "frame.left": ("task", "frame", "how", "value?"),
    "line": ("task", "line"),
    "line that follows a change": ("task", "line", "changed*"),
    "ready": ("task", "by", "cause?"),
    "ready.dropped": ("task", "cause?"),
    "timer.set": ("timer", "due", "label", "task", "line"),
    "timer.fired": ("timer", "task", "label", "cause?"),
    "timer.fired for a sleep": ("task", "cause", "timer=", "label=sleep"),
    "timer.cancelled": ("timer",),
    "output": ("task", "stream", "text", "line"),
    "blocked": ("task", "ms", "what", "line"),
    "cancel.requested": ("task", "by", "line", "cause?"),
    "cancel.delivered": ("task", "line", "cause?"),
    "error.raised": ("task", "error", "line"),
    "error.caught": ("task", "error", "line"),
    "error.unretrieved": ("task", "error"),
    "note": ("code", "text", "task", "line"),
}
#: What is said to hold the loop where a program waits by looking at the clock.
BUSY = "reading the clock in a loop"
CODES = {name: code for code, name in enumerate(LAYOUT)}


class Limits:
    """What a run may use. Counts; `virtual_seconds` in seconds of the virtual clock."""

    __slots__ = ("steps", "events", "output", "virtual_seconds")

    def __init__(self, steps: int, events: int, output: int, virtual_seconds: float) -> None:
        self.steps = steps
        self.events = events
        self.output = output
        self.virtual_seconds = virtual_seconds


class Recorder:
    """What has happened so far, and why what happens next does."""

    __slots__ = ("limits", "rows", "seq", "tasks", "outcome", "in_loop", "because", "at", "clock", "printed",
                 "told_rows", "told_tasks", "careful", "on_block", "busy_line")

    def __init__(self, limits: Limits, careful: bool = False) -> None:
        self.limits = limits
        self.rows: list[Any] = []
        #: How many events there are: the seq of the next one.
        self.seq = 0
        self.tasks: list[dict[str, Any]] = []
        self.outcome: dict[str, Any] | None = None
        #: Inside the loop, but in nobody's code: a timer or a callback of asyncio's own.
        self.in_loop = False
        #: Why what happens now happens, where that is not simply the event before: the timer that rang, the task
        #: that ended, the cancellation that was asked for.
        self.because: int | None = None
        #: Virtual milliseconds, read once each time the clock moves.
        self.at = 0.0
        #: The clock when `at` was read, in seconds.
        self.clock = 0.0
        self.printed = 0
        #: Tell each event at once (see `tell`).
        self.careful = careful
        self.told_rows = 0
        self.told_tasks = 0
        #: Told before the loop is held: by which task, for how many virtual ms, by what, in which line.
        self.on_block: Callable[[int, float, str, int | None], None] = lambda task, ms, what, line: None
        #: The line of the loop that has turned most, in this step of the event loop.
        self.busy_line: int | None = None

    def add(self, kind: int, *fields: Any) -> int:
        """Append an event and return its seq."""
        self.rows += (kind, self.at, *fields)
        seq = self.seq
        self.seq = seq + 1
        if seq >= self.limits.events:
            self.stop_at_events()
        return seq

    def stop_at_events(self) -> None:
        self.stop("events", f"The run was stopped after {self.limits.events:,} events.")

    def new_task(self, kind: str, name: str, named: bool, coroutine: str, args: list[dict[str, str]],
                 parent: int | None, line: int | None) -> int:
        task = len(self.tasks)
        self.tasks.append({"id": task, "kind": kind, "name": name, "named": named, "coroutine": coroutine,
                           "args": args, "parent": parent, "line": line})
        return task

    def cause(self) -> int | None:
        """Seq of what causes the next event: `because`, else what the running code did last."""
        if self.because is not None:
            return self.because
        return None if self.in_loop or self.seq == 0 else self.seq - 1

    def last(self) -> int | None:
        """Seq of the latest event."""
        return self.seq - 1 if self.seq else None

    def tick(self) -> None:
        """The clock has moved."""
        self.clock = clock.now()
        at = round(self.clock * 1000, 3)
        self.at = int(at) if at.is_integer() else at

    def block(self, task: int, seconds: float, what: str, line: int | None) -> None:
        """The loop is held: the clock goes on and nothing else runs."""
        self.on_block(task, seconds * 1000, what, line)
        self.add(CODES["blocked"], task, round(seconds * 1000, 3), what, line)
        clock.advance_to(clock.now() + seconds)
        self.tick()

    def notice_busy_wait(self, task: int, line: int | None) -> None:
        """A program that reads the clock over and over makes it move (see host-clock.ts): that holds the loop too."""
        moved = round(clock.now() * 1000, 3) - self.at
        if moved > 0:
            if self.busy_line is not None:
                line = self.busy_line
            self.on_block(task, moved, BUSY, line)
            self.add(CODES["blocked"], task, round(moved, 3), BUSY, line)
            self.tick()

    def stop(self, limit: str, message: str, line: int | None = None) -> None:
        """End the run at a limit of ours. Raises Stop, now and at every later step of the program."""
        self.end({"type": "stopped", "limit": limit, "line": line, "message": message})
        raise Stop

    def end(self, outcome: dict[str, Any]) -> None:
        """Close the trace: the first outcome counts, and what the program still does while it unwinds is nobody's."""
        if self.outcome is None:
            self.outcome = outcome
            self.rows += (CODES["run.ended"], self.at, self.last())
            self.rows = Closed(self.rows)

    def forget(self) -> None:
        """Begin anew, as if nothing had been recorded but that the run has started."""
        del self.rows[:], self.tasks[1:]
        self.seq = self.printed = self.told_rows = self.told_tasks = 0
        self.because, self.in_loop = None, False
        self.tick()
        self.add(CODES["run.started"])

    def tell(self) -> None:
        """Write what is new to the host at once, for a run that may have to be killed (`decodeTrail` reads it)."""
        tasks, rows = self.tasks[self.told_tasks:], self.rows[self.told_rows:]
        self.told_tasks, self.told_rows = len(self.tasks), len(self.rows)
        os.write(1, (json.dumps({"tasks": tasks, "rows": rows}, separators=(",", ":")) + "\n").encode())


class Closed(list):
    """The finished rows: they can be read, and whoever wants to add to them is stopped."""

    def __iadd__(self, rows: object) -> "Closed":
        raise Stop
