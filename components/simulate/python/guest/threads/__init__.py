"""Threads where there are none: see README.md."""

import _thread
import builtins
import os
import queue
import threading
import time
from asyncio import events
from concurrent.futures import thread as pools
from typing import Any

from . import executors, loops, process_modules, scheduler  # noqa: F401 loops registers what it does
from .local import local
from .naming import Names
from .primitives import Lock, ThreadHandle, hold, shutdown_steps, sleep  # noqa: F401 hold is for modules/
from .scheduler import Scheduler
from .simple_queue import SimpleQueue
from .start import MAIN_IDENT, MAIN_NATIVE_ID, start_thread
from .twins import Twins

#: What the reader's machine might have: `ThreadPoolExecutor()` then has twelve threads.
PROCESSORS = 8


def install(world: Any, tree: Any) -> Scheduler:
    """Put simulated threads in the places of the interpreter's, for this run."""
    tracer = world.tracer
    twins = Twins(tree, tracer.watch)
    names = Names(tracer.codes, twins.original)
    active = scheduler.active = Scheduler(world, twins, names, MAIN_IDENT)
    world.waits.of_executor = executors.install().wait_of
    vars(builtins).update(twins.names())
    _install_threading(active)
    process_modules.install()
    active.sleep_alone, time.sleep = time.sleep, sleep
    events._event_loop_policy._local = _PolicyLocal()  # type: ignore[attr-defined]  # noqa: SLF001
    os.cpu_count = os.process_cpu_count = lambda: PROCESSORS
    return active


class _PolicyLocal(local):
    """asyncio's, made when it is imported: the loop that each thread has set."""

    _loop = None


def _install_threading(active: Scheduler) -> None:
    _thread.allocate_lock = _thread.lock = _thread.LockType = Lock  # type: ignore[misc, assignment]
    _thread.get_ident = threading.get_ident = active.ident
    _thread.start_new_thread = _start_new_thread
    threading.Lock = threading._allocate_lock = threading._LockType = Lock
    threading._CRLock = None
    threading._ThreadHandle = ThreadHandle
    threading._start_joinable_thread = start_thread
    threading._thread_shutdown = lambda: scheduler.drive(shutdown_steps())
    threading.local = _thread._local = local
    threading.get_native_id = lambda: MAIN_NATIVE_ID + active.number()
    threading.Thread.native_id = property(lambda thread: getattr(thread, "_native_id", None))
    main = threading._main_thread
    threading._active.clear()
    main._ident, main._native_id = MAIN_IDENT, MAIN_NATIVE_ID
    threading._active[MAIN_IDENT] = main
    queue.SimpleQueue = SimpleQueue
    pools._global_shutdown_lock = Lock()


def _start_new_thread(function: Any, args: tuple[Any, ...], kwargs: dict[str, Any] | None = None, /) -> int:
    return start_thread(lambda: function(*args, **(kwargs or {}))).ident


def finish() -> None:
    """As the interpreter does at its end: wait for the threads that are no daemons."""
    if scheduler.active.started:
        threading._shutdown()
