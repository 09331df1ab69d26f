"""Entries of the ready queue and of the timer heap, which tell the recorder what comes of them."""

import _asyncio
import asyncio
import functools
import sys
from asyncio import events, format_helpers, futures, mixins
from collections.abc import Callable
from contextvars import Context, copy_context
from typing import Any

from . import clock
from .lanes import Lane, error_info
from .recorder import CODES
from .stop import Stop

DROPPED, STARTED, RESUMED, FINISHED, FAILED, DELIVERED, TIMER_FIRED, SLEPT = (CODES[name] for name in (
    "ready.dropped", "task.started", "task.resumed", "task.finished", "task.failed", "cancel.delivered",
    "timer.fired", "timer.fired for a sleep"))


class Recorded:
    """What a handle of ours knows besides asyncio's own. The defaults stand in the class: most handles change few."""

    #: Whose code it runs; None for asyncio's own callbacks.
    lane: Lane | None = None
    #: The task that it steps; None for a callback.
    task: asyncio.Task | None = None
    #: Seq of what caused it, and of its `ready`.
    cause: int | None = None
    ready: int | None = None

    def _set(self, callback: Callable[..., object], args: tuple[object, ...], loop: Any,
             context: Context | None) -> None:
        """As `Handle.__init__` of asyncio/events.py: two handles are made for each sleep, so without its calls."""
        self._context = copy_context() if context is None else context
        self._loop = loop
        self._callback = callback
        self._args = args
        self._cancelled = False
        self._repr = None
        self._source_traceback = format_helpers.extract_stack(sys._getframe(2)) if loop._debug else None

    def _run(self) -> None:
        lane = self.lane
        if lane is None:
            self._run_asyncios_own()
            return
        loop = self._loop
        recorder = loop.recorder
        lanes = loop.lanes
        tracer = loop.tracer
        if not loop.entered:
            loop.enter()
        task = loop.running_task = self.task
        cancel = lane.cancel
        error = None
        recorder.in_loop = False
        lanes.current = lane
        if lane.started:
            lane.resumed = recorder.seq
            recorder.rows += (RESUMED, recorder.at, lane.id, lane.stack[-1].line if lane.stack else None, self.ready)
        else:
            lane.started = True
            recorder.rows += (STARTED, recorder.at, lane.id, self.ready)
        recorder.seq += 1
        tracer.turns = 0
        if tracer.paused:
            tracer.resume()
        try:
            try:
                self._context.run(self._callback, *self._args)
            except (SystemExit, KeyboardInterrupt, Stop):
                raise
            except BaseException as raised:
                error = error_info(raised)
                loop.report(self, raised)
            if cancel is not None and lane.cancel is cancel and lane.ended is None:
                # It went into a coroutine of the library, which made something else of it.
                recorder.add(DELIVERED, lane.id, lane.line(), cancel)
                lane.cancel = None
            if clock.cell[0] != recorder.clock and lane.ended is None:
                recorder.notice_busy_wait(lane.id, lane.line())
            if error is not None:
                recorder.add(FAILED, lane.id, error)
            elif task is None:
                recorder.add(FINISHED, lane.id, "None")
            elif task.done():
                lanes.end(lane, task)
            else:
                loop.waits.park(task, lane)
        finally:
            if tracer.holds_errors:
                tracer.let_go_of_errors()
            loop.running_task = recorder.because = None
            lanes.current = lanes.module
            recorder.in_loop = True
            # The traceback of an error that is kept holds this frame, and would keep the task: it must go when the
            # program lets go of it. As `Handle._run` of asyncio/events.py.
            self = task = None
        if recorder.outcome is not None:
            raise Stop

    def _run_asyncios_own(self) -> None:
        loop = self._loop
        loop.recorder.because = self.cause
        try:
            self._context.run(self._callback, *self._args)
        except (SystemExit, KeyboardInterrupt, Stop):
            raise
        except BaseException as error:
            loop.report(self, error)
        finally:
            if not loop.recorder.in_loop:
                loop.lanes.end_called()
            loop.recorder.because = None
            self = None


class SoonHandle(Recorded, events.Handle):
    """An entry of the ready queue."""

    __init__ = Recorded._set

    def cancel(self) -> None:
        if not self._cancelled and self.lane is not None and self.task is None:
            recorder = self._loop.recorder
            recorder.add(DROPPED, self.lane.id, recorder.cause())
        super().cancel()


class LaterHandle(Recorded, events.TimerHandle):
    """An entry of the timer heap."""

    #: Its number in the trace; None for a plain sleep, which its `task.suspended` speaks for.
    number: int | None = None
    label = ""
    #: The lane that it rings for.
    rings_for: int | None = None
    #: What a simulated library waits for, where it is no sleep (modules/latency.py).
    io: dict[str, object] | None = None
    _scheduled = True

    def __init__(self, when: float, callback: Callable[..., object], args: tuple[object, ...], loop: Any,
                 context: Context | None) -> None:
        self._set(callback, args, loop, context)
        self._when = when

    def _run(self) -> None:
        loop = self._loop
        if self.number is not None:
            loop.ring(self)
            super()._run()
            return
        # The end of a sleep: by far the most frequent timer, so without a detour.
        recorder = loop.recorder
        if self.io is None:
            recorder.rows += (SLEPT, recorder.at, self.rings_for, self.cause)
        else:
            recorder.rows += (TIMER_FIRED, recorder.at, None, self.rings_for, self.io["label"], self.cause)
        recorder.because = recorder.seq
        recorder.seq += 1
        loop.waits.sleeps.pop(id(self._args[0]), None)
        self._context.run(self._callback, *self._args)
        recorder.because = None


# Programs print them.
SoonHandle.__name__ = "Handle"
LaterHandle.__name__ = "TimerHandle"


def is_programs(callback: Callable[..., object]) -> bool:
    """True for a callback that the program gave; False for asyncio's own."""
    function = callback
    while isinstance(function, functools.partial):
        function = function.func
    owner = getattr(function, "__self__", None)
    name = getattr(function, "__name__", "")
    if isinstance(owner, _HANDED_OUT) and not name.startswith("_"):
        # `future.set_result`, `event.set`, `loop.stop`: asyncio itself only puts off private ones.
        return True
    function = getattr(function, "__func__", function)
    module = getattr(function, "__module__", None) or type(owner).__module__
    return not module.startswith(("asyncio", "_asyncio", "concurrent.", "loopscope"))


#: Objects of asyncio whose public methods a program may put off.
_HANDED_OUT = (_asyncio.Future, futures._PyFuture, mixins._LoopBoundMixin, asyncio.AbstractEventLoop)
