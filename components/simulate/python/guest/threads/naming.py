"""What a thread waits for, read from the frames that it waits in, as `waits.py` does for tasks."""

import queue
import sys
import threading
import types
from collections.abc import Callable, Iterable, Iterator
from concurrent import futures
from concurrent.futures import _base, thread as pools
from typing import Any

from ..waits import Wait, await_chain, name_of
from . import executors, loops, primitives
from .executors import work_of
from .parks import Park
from .simple_queue import SimpleQueue, get_steps


class Names:
    """`own` holds the codes of the snippet, `original` the code that a generator's stands for."""

    def __init__(self, own: set[types.CodeType], original: dict[int, types.CodeType]) -> None:
        self._own = own
        self._original = original

    def __call__(self, steps: Any, park: Park) -> Wait:
        mine = library = None
        for frame in self._stack() if steps is None else _chain(steps):
            code = self._original.get(id(frame.f_code), frame.f_code)
            if frame.f_code in self._own:
                mine, library = frame, None
            elif library is None and code in _READERS:
                library = (_READERS[code], frame)
        if park.wait is not None:
            wait = dict(park.wait)
        elif park.only_clock:
            wait = _SLEEP.copy()
        else:
            wait = library[0](library[1].f_locals, self) if library is not None else {"on": "other", "label": ""}
        held = wait.pop("held", None)
        if held is not None and mine is not None and (name := name_of(held, mine)) is not None:
            wait["object"] = name
        if park.deadline is not None:
            wait["until"] = round(park.deadline * 1000, 3)
        return wait

    def _stack(self) -> list[types.FrameType]:
        """The running stack, from the innermost frame of the snippet inwards."""
        frames: list[types.FrameType] = []
        frame: types.FrameType | None = sys._getframe(2)
        while frame is not None:
            frames.append(frame)
            if frame.f_code in self._own:
                break
            frame = frame.f_back
        return frames[::-1]

    def lanes_of(self, threads: Iterable[threading.Thread]) -> list[int]:
        handles = (thread._os_thread_handle for thread in threads)
        return sorted(handle.thread.lane.id for handle in handles if getattr(handle, "thread", None) is not None)

    def lanes_of_futures(self, waited: Iterable[Any]) -> list[int]:
        works = (work_of(future) for future in waited if not future.done())
        return sorted({work.lane for work in works if work is not None and work.lane is not None})


def _chain(steps: Any) -> Iterator[types.FrameType]:
    """As `await_chain`, and through `Context.run`, which steps what it runs by hand."""
    inner: Any = None
    for frame in await_chain(steps):
        yield frame
        inner = frame.f_locals.get("inner") if frame.f_code is loops.run_in_context_steps.__code__ else None
    if inner is not None:
        yield from _chain(inner)


def _of(kind: str, label: str) -> Callable[[Any, Names], Wait]:
    return lambda held, names: {"on": kind, "label": label, "held": held["self"]}


def _lock(held: Any, names: Names) -> Wait:
    lock = held["self"]
    inner = getattr(lock, "_block", lock)
    return {"on": "lock", "label": "lock", "held": lock, "tasks": [] if inner.holder is None else [inner.holder]}


def _join(held: Any, names: Names) -> Wait:
    return {"on": "task", "label": "join", "tasks": names.lanes_of([held["self"]])}


def _result(held: Any, names: Names) -> Wait:
    future = held["self"]
    work = work_of(future)
    if work is None:
        return {"on": "future", "label": "", "held": future}
    return {"on": "executor", "label": work.label, "tasks": names.lanes_of_futures([future])}


def _wait(held: Any, names: Names) -> Wait:
    return {"on": "wait", "label": "concurrent.futures.wait", "tasks": names.lanes_of_futures(held["fs"])}


def _as_completed(held: Any, names: Names) -> Wait:
    return {"on": "wait", "label": "concurrent.futures.as_completed", "tasks": names.lanes_of_futures(held["pending"])}


def _shutdown(held: Any, names: Names) -> Wait:
    return {"on": "executor", "label": "shutdown of the pool", "tasks": names.lanes_of(
        [thread for thread in held["self"]._threads if thread.is_alive()])}


#: What a park is that nobody but the clock can end.
_SLEEP: Wait = {"on": "sleep", "label": "time.sleep"}

_READERS: dict[types.CodeType, Callable[[Any, Names], Wait]] = {
    primitives.Lock.acquire.__code__: _lock,
    primitives.Lock.__enter__.__code__: _lock,
    primitives.acquire_steps.__code__: _lock,
    threading._PyRLock.acquire.__code__: _lock,
    threading.Condition.__enter__.__code__: _of("lock", "lock of the condition"),
    threading.Condition.wait.__code__: _of("condition", "condition"),
    threading.Condition.wait_for.__code__: _of("condition", "condition"),
    threading.Event.wait.__code__: _of("event", "event"),
    threading.Semaphore.acquire.__code__: _of("semaphore", "semaphore"),
    threading.Barrier.wait.__code__: _of("barrier", "barrier"),
    threading.Thread.join.__code__: _join,
    queue.Queue.get.__code__: _of("queue-get", "queue"),
    queue.Queue.put.__code__: _of("queue-put", "queue"),
    queue.Queue.join.__code__: _of("queue-join", "queue"),
    get_steps.__code__: _of("queue-get", "queue"),
    SimpleQueue.get.__code__: _of("queue-get", "queue"),
    pools.ThreadPoolExecutor.shutdown.__code__: _shutdown,
    _base.Future.result.__code__: _result,
    _base.Future.exception.__code__: _result,
    futures.wait.__code__: _wait,
    futures.as_completed.__code__: _as_completed,
    loops.run_forever_steps.__code__: lambda held, names: {"on": "loop", "label": "the event loop"},
    threading._shutdown.__code__: lambda held, names: {"on": "task", "label": "the threads that are left"},
}
