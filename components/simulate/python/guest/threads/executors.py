"""Pools: what work is called, which thread does it, and the loop of a pool's thread."""

import asyncio
import contextvars
import functools
import queue
import weakref
from asyncio import futures as asyncio_futures
from collections.abc import Callable
from concurrent.futures import _base, thread as pools
from typing import Any

from ..lanes import callback_name
from ..stop import Stop
from ..waits import Wait
from . import scheduler
from .parks import Steps
from .primitives import join_steps
from .iteration import invoke
from .twins import STEPS


class Work:
    __slots__ = ("label", "lane", "ended")

    def __init__(self, label: str) -> None:
        self.label = label
        #: The lane of the thread that does it; None while it is queued.
        self.lane: int | None = None
        #: Seq of the last thing that it did.
        self.ended: int | None = None


def work_of(future: Any) -> Work | None:
    return getattr(future, "_loopscope_work", None)


def innermost(function: Callable[..., Any], args: tuple[Any, ...]) -> tuple[Callable[..., Any], tuple[Any, ...]]:
    """Through `partial` and `Context.run`, which `asyncio.to_thread` wraps functions in."""
    while True:
        if isinstance(function, functools.partial):
            function, args = function.func, (*function.args, *args)
        elif isinstance(getattr(function, "__self__", None), contextvars.Context) and args:
            function, args = args[0], args[1:]
        else:
            return function, args


def label_of(function: Callable[..., Any]) -> str:
    """What a reader calls it, for example `time.sleep`."""
    function, _ = innermost(function, ())
    name, module = callback_name(function), getattr(function, "__module__", None)
    return f"{module}.{name}" if module in ("time", "requests", "urllib.request") else name


class WorkItem(pools._WorkItem):
    """The pool's own, and it tells which thread does it."""

    def __init__(self, future: _base.Future, task: Any) -> None:
        super().__init__(future, task)
        future._loopscope_work = Work(f"{label_of(task[0])} in a thread")


def run_item_steps(self: WorkItem, ctx: Any) -> Steps:
    """`_WorkItem.run` and `WorkerContext.run` of concurrent/futures/thread.py. What the future's callbacks do is done
    on the spot: it holds no lock that anybody waits with."""
    work_of(self.future).lane = scheduler.active.lanes.current.id
    if not self.future.set_running_or_notify_cancel():
        return
    function, args, options = self.task
    try:
        result = yield from invoke(function, *args, **options)
    except Stop:
        raise
    except BaseException as error:
        work_of(self.future).ended = scheduler.active.recorder.last()
        self.future.set_exception(error)
        self = None
    else:
        work_of(self.future).ended = scheduler.active.recorder.last()
        self.future.set_result(result)


def idle_steps(work_queue: Any) -> Steps:
    """A pool's thread that has nothing to do. Said here: its frames look like a `get` of the program's."""
    steps = STEPS[type(work_queue).get](work_queue)
    while True:
        try:
            park = next(steps)
        except StopIteration as end:
            return end.value
        park.wait = {"on": "idle", "label": "work"}
        yield park


def worker_steps(executor_reference: Callable[[], Any], ctx: Any, work_queue: Any) -> Steps:
    """`_worker` of concurrent/futures/thread.py."""
    try:
        if ctx.initializer is not None:
            yield from invoke(ctx.initializer, *ctx.initargs)
    except Stop:
        raise
    except BaseException:
        _base.LOGGER.critical("Exception in initializer:", exc_info=True)
        if (executor := executor_reference()) is not None:
            executor._initializer_failed()
        return
    while True:
        try:
            item = work_queue.get_nowait()
        except queue.Empty:
            if (executor := executor_reference()) is not None:
                executor._idle_semaphore.release()
            del executor
            item = yield from idle_steps(work_queue)
        if item is not None:
            yield from run_item_steps(item, ctx)
            del item
            continue
        executor = executor_reference()
        if pools._shutdown or executor is None or executor._shutdown:
            if executor is not None:
                executor._shutdown = True
            work_queue.put(None)
            return
        del executor


_chain_future = asyncio_futures._chain_future


class AsyncioWaits:
    """Which of asyncio's futures stand for work in a thread."""

    def __init__(self) -> None:
        #: By id of asyncio's future, until that is gone.
        self._sources: dict[int, tuple[weakref.ref[Any], _base.Future]] = {}
        asyncio_futures._chain_future = self._remember

    def _remember(self, source: Any, destination: Any) -> None:
        if isinstance(source, _base.Future) and work_of(source) is not None:
            key = id(destination)
            self._sources[key] = (weakref.ref(destination, lambda _: self._sources.pop(key, None)), source)
            recorder = scheduler.active.recorder
            # Already done: it is that which wakes whoever is going to wait.
            outer, recorder.because = recorder.because, work_of(source).ended or recorder.because
            _chain_future(source, destination)
            recorder.because = outer
            return
        _chain_future(source, destination)

    def wait_of(self, future: asyncio.Future) -> Wait | None:
        known = self._sources.get(id(future))
        if known is None:
            return None
        work = work_of(known[1])
        return {"on": "executor", "label": work.label, "tasks": [] if work.lane is None else [work.lane]}


def install() -> AsyncioWaits:
    pools._WorkItem = WorkItem
    return AsyncioWaits()


def do_shutdown_steps(self: asyncio.BaseEventLoop, future: asyncio.Future) -> Steps:
    """`BaseEventLoop._do_shutdown`: what asyncio.run waits for at its end."""
    executor = self._default_executor
    try:
        executor.shutdown(wait=False)
        for thread in getattr(executor, "_threads", ()):
            yield from join_steps(thread._os_thread_handle)
        if not self.is_closed():
            self.call_soon_threadsafe(asyncio_futures._set_result_unless_cancelled, future, None)
    except Exception as error:
        if not self.is_closed() and not future.cancelled():
            self.call_soon_threadsafe(future.set_exception, error)


STEPS[pools._worker] = worker_steps
STEPS[asyncio.BaseEventLoop._do_shutdown] = do_shutdown_steps
