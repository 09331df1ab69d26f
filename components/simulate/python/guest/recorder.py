"""The growing trace.

Events are tuples, `(type, at, field, ...)`, in the order of `LAYOUT`; `seq` is the position in the list. The host
turns them into objects: building dictionaries here would cost more than the run itself.
"""

from . import clock
from .stop import Stop

#: For each event type its fields after `at`. A `?` marks one that is left out when it is None.
LAYOUT: dict[str, tuple[str, ...]] = {
    "run.started": (),
    "run.ended": ("cause?",),
    "task.created": ("task", "by", "line", "cause?"),
    "task.started": ("task", "cause?"),
    "task.suspended": ("task", "line", "wait"),
    "task.resumed": ("task", "line", "cause?"),
    "task.finished": ("task", "result"),
    "task.failed": ("task", "error"),
    "task.cancelled": ("task",),
    "frame.entered": ("task", "frame", "line"),
    "frame.left": ("task", "frame", "how", "value?"),
    "line": ("task", "line", "changed?"),
    "ready": ("task", "by", "cause?"),
    "ready.dropped": ("task", "cause?"),
    "timer.set": ("timer", "due", "label", "task", "line"),
    "timer.fired": ("timer", "task", "label", "cause?"),
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
    """What has happened so far, and who is running."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.events: list[tuple[object, ...]] = []
        self.tasks: list[dict[str, object]] = []
        self.outcome: dict[str, object] | None = None
        #: Inside the loop, but in nobody's code: a timer or a callback of asyncio's own.
        self.in_loop = False
        #: Why what happens now happens, where that is not simply the event before: the timer that rang, the task
        #: that ended, the cancellation that was asked for.
        self.because: int | None = None
        #: Virtual milliseconds, read once each time the clock moves.
        self.at = 0.0
        self.printed = 0

    def add(self, kind: int, *fields: object) -> int:
        """Append an event and return its seq."""
        events = self.events
        events.append((kind, self.at, *fields))
        seq = len(events) - 1
        if seq >= self.limits.events:
            self.stop("events", f"The run was stopped after {self.limits.events:,} events.")
        return seq

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
        return None if self.in_loop or not self.events else len(self.events) - 1

    def last(self) -> int | None:
        """Seq of the latest event."""
        return len(self.events) - 1 if self.events else None

    def tick(self) -> None:
        """The clock has moved."""
        self.at = round(clock.now() * 1000, 3)

    def block(self, task: int, seconds: float, what: str, line: int | None) -> None:
        """The loop is held: the clock goes on and nothing else runs."""
        self.add(CODES["blocked"], task, round(seconds * 1000, 3), what, line)
        clock.advance_to(clock.now() + seconds)
        self.tick()

    def notice_busy_wait(self, task: int, line: int | None) -> None:
        """A program that reads the clock over and over makes it move (see clock.ts): that holds the loop too."""
        moved = round(clock.now() * 1000, 3) - self.at
        if moved > 0:
            self.add(CODES["blocked"], task, round(moved, 3), "reading the clock in a loop", line)
            self.tick()

    def stop(self, limit: str, message: str, line: int | None = None) -> None:
        """End the run at a limit of ours. Raises Stop, now and at every later step of the program."""
        if self.outcome is None:
            self.end({"type": "stopped", "limit": limit, "line": line, "message": message})
        raise Stop

    def end(self, outcome: dict[str, object]) -> None:
        """Close the trace. The first outcome counts; nothing is recorded after it."""
        if self.outcome is None:
            self.outcome = outcome
            last = len(self.events) - 1
            self.events.append((CODES["run.ended"], self.at, last if last >= 0 else None))
            # What the program still does while it unwinds belongs to nobody's trace.
            self.events = Sink(self.events)


class Sink(list):
    """The closed trace: reads as it is, takes nothing more."""

    def append(self, item: object) -> None:
        raise Stop
