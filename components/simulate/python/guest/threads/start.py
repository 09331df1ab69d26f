"""`threading` on simulated threads: its own source, with the start, the end and the identity of a thread ours."""

import asyncio
import threading
from collections.abc import Callable
from typing import Any

from ..lanes import Lane, callback_name
from ..reprs import short
from ..stop import Stop
from . import executors, scheduler
from .parks import SimulatedThread, Steps
from .primitives import ThreadHandle
from .iteration import invoke

#: Idents as they look on Linux, where they are addresses: one stack of 8 MB below the other.
MAIN_IDENT = 0x7F5C_3A9F_E6C0
STACK = 0x80_1000
MAIN_NATIVE_ID = 4242


def start_thread(function: Callable[[], Any], handle: ThreadHandle | None = None, daemon: bool = True) -> ThreadHandle:
    """`_thread.start_joinable_thread`. `function` is the `_bootstrap` of a threading.Thread, or any function."""
    active = scheduler.active
    handle = ThreadHandle() if handle is None else handle
    active.started += 1
    owner, number = getattr(function, "__self__", None), active.started
    hidden = getattr(getattr(owner, "_target", None), "__func__", None) is asyncio.BaseEventLoop._do_shutdown
    lane = Lane(active.lanes.module.id) if hidden else new_lane(owner, function, number)
    thread = SimulatedThread(number, MAIN_IDENT - STACK * number, lane, daemon)
    thread.hidden = hidden
    thread.memory = active.memory_of_new()
    handle.thread = thread
    if isinstance(owner, threading.Thread):
        thread.context = owner._context
        active.start(thread, bootstrap_steps(owner, thread))
    else:
        active.start(thread, invoke(function))
    return handle


def new_lane(owner: Any, function: Callable[..., Any], number: int) -> Any:
    lanes = scheduler.active.lanes
    if not isinstance(owner, threading.Thread):
        name = callback_name(function)
        return lanes.thread(f"Thread-{number}", False, name, [])
    name = owner.name
    target, args = work_of_thread(owner)
    coroutine = callback_name(target) if target is not None else f"{type(owner).__name__}.run"
    return lanes.thread(name, not name.startswith(("Thread-", "ThreadPoolExecutor-", "asyncio_", "Process-")),
                        coroutine, [{"name": "", "value": short(arg)} for arg in args[:6]])


def work_of_thread(owner: threading.Thread) -> tuple[Callable[..., Any] | None, tuple[Any, ...]]:
    """What a thread is for: its target, or for a pool's thread its first work."""
    target, args = getattr(owner, "_target", None), getattr(owner, "_args", ())
    if target is executors.pools._worker:
        waiting = args[2].waiting_items()
        if waiting and waiting[0] is not None:
            function, work_args, _ = waiting[0].task
            return executors.innermost(function, work_args)
        return target, ()
    return (target, tuple(args)) if type(owner).run is threading.Thread.run else (None, ())


def bootstrap_steps(owner: threading.Thread, thread: SimulatedThread) -> Steps:
    """`Thread._bootstrap_inner` of threading.py."""
    owner._set_ident()
    owner._native_id = threading.get_native_id()
    owner._started.set()
    threading._active[owner._ident] = owner
    threading._limbo.pop(owner, None)
    try:
        if type(owner).run is threading.Thread.run:
            yield from run_steps(owner)
        else:
            yield from invoke(owner.run)
    except Stop:
        raise
    except BaseException as error:
        if not isinstance(error, SystemExit):
            thread.error = error
        error.__traceback__ = without_ours(error.__traceback__)
        owner._invoke_excepthook(owner)
    finally:
        threading._active.pop(owner._ident, None)


def run_steps(self: threading.Thread) -> Steps:
    """`Thread.run` of threading.py."""
    try:
        if self._target is not None:
            yield from invoke(self._target, *self._args, **self._kwargs)
    finally:
        del self._target, self._args, self._kwargs


def without_ours(trace: Any) -> Any:
    while trace is not None and "loopscope" in trace.tb_frame.f_code.co_filename and trace.tb_next is not None:
        trace = trace.tb_next
    return trace
