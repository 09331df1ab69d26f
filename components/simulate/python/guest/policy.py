"""Which of the ready handles may run.

`Concurrent` is asyncio's own answer: all of them, in order. `OneAtATime` is the same program as if every await
blocked: while the task in focus sleeps or does I/O, nobody else runs.
"""

import asyncio
from collections import deque
from collections.abc import Callable
from typing import Any


class Concurrent:
    name = "concurrent"

    def run_once(self, loop: Any, run: Callable[[], None]) -> None:
        run()


class OneAtATime:
    """Focus: the task that may run. It keeps the focus while it waits for the clock, hands it to whoever it waits
    for, and gets it back when that one is done, as a caller does."""

    name = "one-at-a-time"

    def __init__(self) -> None:
        #: The last one has the focus; below it those that wait for it, as callers.
        self._focus: list[asyncio.Task] = []
        self._held: deque[Any] = deque()

    def run_once(self, loop: Any, run: Callable[[], None]) -> None:
        ready = loop._ready
        everybody = [*self._held, *ready]
        self._held.clear()
        ready.clear()
        chosen = self._choose(everybody, loop)
        for handle in everybody:
            may_run = handle.lane is None or handle is chosen or handle._cancelled
            (ready if may_run else self._held).append(handle)
        run()

    def _choose(self, everybody: list[Any], loop: Any) -> Any:
        """The one handle of the program's that runs next; None where the focus waits for the clock."""
        candidates = [handle for handle in everybody if handle.lane is not None and not handle._cancelled]
        while self._focus and self._focus[-1].done():
            self._focus.pop()
        if self._focus:
            task = self._focus[-1]
            for handle in candidates:
                if handle.task is task:
                    return handle
            if loop.waits.waits_for_clock(task):
                return None
        # Whoever is in focus waits for somebody: it becomes the caller of the one that goes on.
        callers = [task for task in self._focus if any(handle.task is task for handle in candidates)]
        if callers:
            # Somebody further down was woken: the calls above it have been overtaken.
            while self._focus[-1] is not callers[-1]:
                self._focus.pop()
            return next(handle for handle in candidates if handle.task is callers[-1])
        if not candidates:
            return None
        handle = candidates[0]
        if handle.task is not None:
            self._focus.append(handle.task)
        return handle
