"""`queue.SimpleQueue`, which is C in CPython."""

import queue
from collections import deque
from typing import Any

from . import scheduler
from .parks import Park, Steps
from .twins import steps


def get_steps(self: "SimpleQueue", block: bool = True, timeout: float | None = None) -> Steps:
    if timeout is not None and timeout < 0:
        raise ValueError("'timeout' must be a non-negative number")
    active = scheduler.active
    left = timeout
    begun = active.now()
    while not self._items:
        if not block or (left is not None and left <= 0):
            raise queue.Empty
        park = active.park(left)
        self._waiting.append(park)
        yield park
        if park in self._waiting:
            self._waiting.remove(park)
        if timeout is not None:
            left = timeout - (active.now() - begun)
    return self._items.popleft()


class SimpleQueue:
    def __init__(self) -> None:
        self._items: deque[Any] = deque()
        self._waiting: deque[Park] = deque()

    def put(self, item: Any, block: bool = True, timeout: float | None = None) -> None:
        self._items.append(item)
        if self._waiting:
            scheduler.active.wake(self._waiting.popleft())

    put_nowait = put

    @steps(get_steps)
    def get(self, block: bool = True, timeout: float | None = None) -> Any:
        return scheduler.drive(get_steps(self, block, timeout))

    def get_nowait(self) -> Any:
        return self.get(block=False)

    def empty(self) -> bool:
        return not self._items

    def qsize(self) -> int:
        return len(self._items)

    def waiting_items(self) -> list[Any]:
        return list(self._items)


SimpleQueue.__module__, SimpleQueue.__qualname__ = "_queue", "SimpleQueue"
