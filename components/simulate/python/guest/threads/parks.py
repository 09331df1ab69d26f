"""What a thread waits at, and the thread itself."""

from collections.abc import Generator
from contextvars import Context
from typing import Any

from ..lanes import Lane
from .memory import Memory

#: A thread's code: it yields each Park that it waits at.
Steps = Generator["Park", None, Any]


class Park:
    """One wait of one thread, until somebody wakes it or its deadline has come."""

    __slots__ = ("thread", "lane", "deadline", "since", "woken", "given", "cause", "suspended", "passed",
                 "only_clock", "wait")

    def __init__(self, since: float, deadline: float | None = None) -> None:
        #: Whose wait it is; None for a wait on the interpreter's own stack.
        self.thread: SimulatedThread | None = None
        #: The lane that waits, where that is shown.
        self.lane: int | None = None
        #: Seconds of the virtual clock.
        self.deadline = deadline
        self.since = since
        #: It is queued to go on.
        self.woken = False
        #: What it waited for is its own now: it does not have to ask again.
        self.given = False
        #: Seq of what woke it.
        self.cause: int | None = None
        #: Seq of the task.suspended that tells of it.
        self.suspended: int | None = None
        #: On the running stack: its turn has come while others ran on top of it.
        self.passed = False
        #: Nobody can end it: it is a sleep.
        self.only_clock = False
        #: What is waited for, where that can not be read from the frames.
        self.wait: dict[str, Any] | None = None


class SimulatedThread:
    __slots__ = ("number", "ident", "lane", "steps", "context", "daemon", "done", "joiners", "running_loop", "error",
                 "hidden", "memory")

    def __init__(self, number: int, ident: int, lane: Lane, daemon: bool) -> None:
        self.number = number
        self.ident = ident
        self.lane = lane
        self.steps: Steps | None = None
        self.context = Context()
        self.daemon = daemon
        self.done = False
        self.joiners: list[Park] = []
        #: The loop that runs in this thread, as asyncio keeps it for each thread.
        self.running_loop: Any = None
        self.error: BaseException | None = None
        #: A thread of asyncio's own, which is no part of the program.
        self.hidden = False
        #: The module's variables of its process; None before there are others than the program's own.
        self.memory: Memory | None = None
