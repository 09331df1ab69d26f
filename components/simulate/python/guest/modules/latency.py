"""How long simulated things take: the one place for these numbers."""

import asyncio
from asyncio import futures
from collections.abc import Generator
from typing import Any
from zlib import crc32

from .. import threads
from .world import world

#: Shortest and longest wait in seconds, by kind of library. A reader may set them.
RANGES: dict[str, tuple[float, float]] = {
    "aiohttp": (0.2, 0.8),
    "httpx": (0.2, 0.8),
    "requests": (0.2, 0.8),
    "websockets": (0.1, 0.4),
    "asyncpg": (0.02, 0.1),
    "sqlite": (0.01, 0.05),
    "redis": (0.005, 0.02),
    "files": (0.005, 0.02),
    "openai": (0.8, 2.0),
    "generic": (0.1, 1.0),
}
#: What one of them is called in the sentence that tells of it.
CALLS = {"aiohttp": "request", "httpx": "request", "requests": "request", "websockets": "message",
         "asyncpg": "query", "sqlite": "query", "redis": "command", "files": "operation", "openai": "request"}
#: What is taken apart: the same call twice does not take the same time.
_counts: dict[str, int] = {}


def seconds(kind: str, label: str) -> float:
    """A made-up time that depends on what is asked for and on how often it was: the same in every run."""
    count = _counts[label] = _counts.get(label, 0) + 1
    low, high = RANGES.get(kind, RANGES["generic"])
    share = crc32(f"{label} {count}".encode()) % 1001 / 1000
    return round(low + (high - low) * share, 3)


#: Said with what is simulated in general.
MADE_UP = f", whose waits take a made-up {RANGES['generic'][0]:g} to {RANGES['generic'][1]:g} s each"


def tell(kind: str, library: str) -> None:
    """Say it once for each library. What is simulated in general says it when it is first used."""
    if kind not in CALLS:
        return
    low, high = RANGES[kind]
    world.assume("latency", f"Each {CALLS[kind]} of {library} was given a made-up latency of {low:g} to {high:g} s.",
                 world.line(), ("latency", library))


class Wait:
    """Awaiting it takes virtual time, which the timeline shows as I/O under its label."""

    __slots__ = ("_seconds", "_label", "_on")

    def __init__(self, duration: float, label: str, on: str = "io") -> None:
        self._seconds = duration
        self._label = label
        self._on = on

    def __await__(self) -> Generator[Any, None, None]:
        loop = asyncio.get_running_loop()
        future = loop.create_future()
        handle = loop.call_later(self._seconds, futures._set_result_unless_cancelled, future, None)  # noqa: SLF001
        handle.io = {"on": self._on, "label": self._label}
        try:
            yield from future
        finally:
            handle.cancel()


async def wait(kind: str, library: str, label: str) -> None:
    """Wait as long as a call of `library` may take."""
    tell(kind, library)
    await Wait(seconds(kind, label), label)


def block(kind: str, library: str, what: str, label: str) -> None:
    """The same without await: whoever calls it is held, and in the loop's thread the loop with it."""
    tell(kind, library)
    hold(seconds(kind, label), what)


def hold(duration: float, what: str) -> None:
    threads.hold(duration, what)
