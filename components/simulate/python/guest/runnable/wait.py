"""`asyncio.wait(coroutines)`, as older pages write it: refused since Python 3.11 (CPython's Lib/asyncio/tasks.py)."""

import asyncio
import inspect
from collections.abc import Collection, Iterator
from typing import Any

from ..modules.world import world


def install() -> None:
    """Let `asyncio.wait` take coroutines again, which it makes tasks of, and say so where it happens."""
    asyncio.wait = asyncio.tasks.wait = _wait(asyncio.wait)


def _wait(original: Any) -> Any:
    def wait(fs: Any, *args: Any, **options: Any) -> Any:
        if isinstance(fs, Collection) and any(inspect.iscoroutine(each) for each in fs):
            world.assume("other", "Since Python 3.11 asyncio.wait() no longer takes coroutines: a task was made of each.",
                         world.line(), "wait")
            fs = _Tasks(fs)
        return original(fs, *args, **options)

    return wait


class _Tasks(list[Any]):
    """Coroutines that become tasks when they are iterated over, which `wait` does when its loop runs."""

    def __iter__(self) -> Iterator[Any]:
        return map(asyncio.ensure_future, super().__iter__())
