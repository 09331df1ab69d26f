"""How long simulated things take: the one place for these numbers."""

import asyncio
from asyncio import futures
from collections.abc import Generator
from typing import Any
from zlib import crc32

from .. import threads
from .world import world

#: Shortest and longest made-up wait in seconds, by library or the like.
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
#: Which of the reader's four settings each of them follows (`LatencyKind` in trace/types.ts).
KINDS = {"aiohttp": "network", "httpx": "network", "requests": "network", "websockets": "network",
         "openai": "network", "asyncpg": "database", "sqlite": "database", "redis": "database", "files": "files",
         "generic": "other"}
#: What the reader chose, by kind: `{"times": 2}` or `{"seconds": 0.5}`. A kind that is not here is as made up.
_chosen: dict[str, dict[str, float]] = {}
#: The shortest and longest made-up wait of each kind that the run has used, as they would be without a choice.
_used: dict[str, tuple[float, float]] = {}
#: What is taken apart: the same call twice does not take the same time.
_counts: dict[str, int] = {}


def choose(latencies: dict[str, dict[str, float]]) -> None:
    """Begin a run with what its reader chose."""
    _chosen.clear()
    _used.clear()
    _chosen.update(latencies)


def used() -> list[dict[str, Any]]:
    """The kinds of latency that the run has used, as `LatencyUsed` in trace/types.ts."""
    return [{"kind": kind, "from": low, "to": high, **({"chosen": _chosen[kind]} if kind in _chosen else {})}
            for kind, (low, high) in sorted(_used.items())]


def seconds(kind: str, label: str) -> float:
    """A made-up time that depends on what is asked for and on how often it was: the same in every run."""
    count = _counts[label] = _counts.get(label, 0) + 1
    low, high = _range(kind)
    share = crc32(f"{label} {count}".encode()) % 1001 / 1000
    return _as_chosen(kind, round(low + (high - low) * share, 3))


def _range(kind: str) -> tuple[float, float]:
    low, high = RANGES.get(kind, RANGES["generic"])
    before = _used.get(_kind(kind), (low, high))
    _used[_kind(kind)] = (min(low, before[0]), max(high, before[1]))
    return low, high


def _kind(kind: str) -> str:
    return KINDS.get(kind, KINDS["generic"])


def _as_chosen(kind: str, made_up: float) -> float:
    choice = _chosen.get(_kind(kind), {})
    return round(choice["seconds"] if "seconds" in choice else made_up * choice.get("times", 1), 3)


def _told(kind: str) -> str:
    """How long a call takes, for a sentence: `0.2 to 0.8 s`, or what the reader chose."""
    low, high = RANGES[kind]
    if _kind(kind) not in _chosen:
        return f"a made-up {low:g} to {high:g} s"
    low, high = _as_chosen(kind, low), _as_chosen(kind, high)
    return f"{low:g} s, as you set it" if low == high else f"{low:g} to {high:g} s, as you set it"


def made_up() -> str:
    """Said with what is simulated in general."""
    told = _told("generic")
    return f", whose waits take {told} each" if told.startswith("a made-up") else f", whose waits each take {told}"


def tell(kind: str, library: str) -> None:
    """Say it once for each library. What is simulated in general says it when it is first used."""
    if kind not in CALLS:
        return
    told = _told(kind)
    message = (f"Each {CALLS[kind]} of {library} was given a made-up latency of {told.removeprefix('a made-up ')}."
               if told.startswith("a made-up") else f"Each {CALLS[kind]} of {library} was made to take {told}.")
    world.assume("latency", message, world.line(), ("latency", library))


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
