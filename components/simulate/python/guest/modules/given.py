"""Coroutines and generators that a program gives to a library that is not here, and that the library would run."""

import asyncio
import inspect
from collections.abc import AsyncGenerator, Coroutine, Iterable
from typing import Any

from .world import world


class Given:
    """What was among the arguments of one call. Where a loop runs, coroutines become tasks at once."""

    def __init__(self, arguments: Iterable[Any], to: str, loops: bool) -> None:
        self.streams: list[AsyncGenerator[Any, Any]] = []
        self.work: list[Any] = []
        for each in _flat(arguments):
            if inspect.iscoroutine(each):
                self._take(each, to, loops)
            elif inspect.isasyncgen(each):
                self.streams.append(each)

    def _take(self, coroutine: Coroutine[Any, Any, Any], to: str, loops: bool) -> None:
        name = coroutine.__name__
        world.assume("entry", f"{to} is not here, so that Loopscope ran the coroutine {name}() that it was given.",
                     world.line(), ("given", name))
        if loops:
            self.work.append(asyncio.get_running_loop().create_task(coroutine))
        else:
            world.at_end.append(lambda: asyncio.run(coroutine))

    def __bool__(self) -> bool:
        return bool(self.streams or self.work)

    async def settle(self) -> list[Any]:
        """Wait for the coroutines and take everything from the generators; the coroutines' results."""
        for stream in self.streams:
            async for _ in stream:
                pass
        return list(await asyncio.gather(*self.work))


def _flat(arguments: Iterable[Any]) -> Iterable[Any]:
    for each in arguments:
        if type(each) in (list, tuple):
            yield from each
        else:
            yield each
