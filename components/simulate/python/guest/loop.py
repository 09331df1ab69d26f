"""asyncio's own loop on the virtual clock.

Everything that decides an order is CPython's (`asyncio/base_events.py`): this class supplies a selector that never
blocks, and handles that tell the recorder when they are queued and run.
"""

import asyncio
import heapq
import types
from asyncio import base_events, events, futures, timeouts
from collections.abc import Callable
from contextvars import Context

from . import clock
from .lanes import Lane, Lanes, callback_name
from .policy import Concurrent, OneAtATime
from .recorder import CODES, Recorder
from .stop import Stop
from .waits import Waits

READY, DROPPED, STARTED, RESUMED, SUSPENDED, FINISHED = (CODES[name] for name in (
    "ready", "ready.dropped", "task.started", "task.resumed", "task.suspended", "task.finished"))
TIMER_SET, TIMER_FIRED, TIMER_CANCELLED = (CODES[name] for name in ("timer.set", "timer.fired", "timer.cancelled"))

_SLEEP_IS_OVER = futures._set_result_unless_cancelled  # noqa: SLF001 what asyncio.sleep() asks call_later for


class World:
    """What the loop and its handles share."""

    __slots__ = ("recorder", "lanes", "waits", "tracer", "policy")

    def __init__(self, recorder: Recorder, lanes: Lanes, waits: Waits, tracer: object,
                 policy: Concurrent | OneAtATime) -> None:
        self.recorder = recorder
        self.lanes = lanes
        self.waits = waits
        self.tracer = tracer
        self.policy = policy


class SoonHandle(events.Handle):
    """An entry of the ready queue."""

    __slots__ = ("lane", "task", "cause", "ready")

    def _run(self) -> None:
        self._loop.run_handle(self, super()._run)

    def cancel(self) -> None:
        if not self._cancelled and self.lane is not None and self.task is None:
            world = self._loop.world
            world.recorder.add(DROPPED, self.lane.id, world.recorder.cause())
        super().cancel()


class LaterHandle(events.TimerHandle):
    """An entry of the timer heap. Those that are due at the same instant ring in the order they were set: with a
    real clock the earlier one is due a few microseconds sooner."""

    __slots__ = ("lane", "task", "cause", "ready", "order", "number", "label")

    def __lt__(self, other: "LaterHandle") -> bool:
        return (self._when, self.order) < (other._when, other.order)

    def _run(self) -> None:
        self._loop.run_handle(self, super()._run)


class NeverBlockingSelector:
    """There is no I/O to wait for: waiting is moving the clock to the next timer."""

    def __init__(self, loop: "VirtualLoop") -> None:
        self._loop = loop

    def select(self, timeout: float | None) -> list[object]:
        if timeout is None:
            self._loop.deadlock()
        elif timeout > 0:
            self._loop.sleep_until(clock.now() + timeout)
        return []

    def close(self) -> None:
        pass


class VirtualLoop(base_events.BaseEventLoop):
    """What `asyncio.new_event_loop()` gives to a program."""

    def __init__(self, world: World) -> None:
        self.world = world
        #: How many timers were set: their order where they are due at once, and their number in the trace.
        self._order = 0
        self._running_task: asyncio.Task | None = None
        #: The module lane was recorded as waiting for this loop.
        self._entered = False
        super().__init__()
        self._clock_resolution = 1e-9
        self._selector = NeverBlockingSelector(self)

    def time(self) -> float:
        return clock.now()

    def _process_events(self, event_list: list[object]) -> None:
        pass

    def _write_to_self(self) -> None:
        pass

    def call_soon_threadsafe(self, callback: Callable[..., object], *args: object,
                             context: Context | None = None) -> events.Handle:
        return self.call_soon(callback, *args, context=context)

    # -- the ready queue ------------------------------------------------------------------------------------------

    def _call_soon(self, callback: Callable[..., object], args: tuple[object, ...],
                   context: Context | None) -> SoonHandle:
        world = self.world
        recorder = world.recorder
        handle = SoonHandle(callback, args, self, context)
        handle.task = handle.lane = handle.ready = None
        running = world.lanes.current
        if self._running_task is not None and running.ended is None and self._running_task.done():
            # A task that ends wakes its waiters before its step returns: its end comes first.
            recorder.because = world.lanes.end(running, self._running_task)
        task = task_of(callback)
        if task is not None:
            lane = world.lanes.of(task)
            handle.task = task
            handle.lane = lane
            if lane is not None:
                cause = recorder.cause() if lane.started else lane.created
                handle.ready = recorder.add(READY, lane.id, None if recorder.in_loop else running.id, cause)
        elif is_programs(callback):
            handle.lane = lane = world.lanes.of_callback(callback, args)
            handle.ready = recorder.add(READY, lane.id, None if recorder.in_loop else running.id, lane.created)
        handle.cause = recorder.cause()
        self._ready.append(handle)
        return handle

    def run_handle(self, handle: SoonHandle | LaterHandle, run: Callable[[], None]) -> None:
        """Run one entry of the ready queue and record what came of it."""
        world = self.world
        recorder = world.recorder
        lanes = world.lanes
        lane: Lane | None = handle.lane
        task: asyncio.Task | None = handle.task
        if handle.__class__ is LaterHandle:
            self._ring(handle)
        if lane is None:
            recorder.because = handle.cause
            run()
            recorder.because = None
            return
        if not self._entered:
            self._entered = True
            recorder.add(SUSPENDED, lanes.module.id, lanes.module.line(), {"on": "loop", "label": "the event loop"})
        recorder.because = None
        recorder.in_loop = False
        outer, lanes.current = lanes.current, lane
        self._running_task = task
        if lane.started:
            recorder.add(RESUMED, lane.id, lane.line(), handle.ready)
        else:
            lane.started = True
            recorder.add(STARTED, lane.id, handle.ready)
        world.tracer.resume()
        try:
            run()
            if task is None:
                recorder.add(FINISHED, lane.id, "None")
            elif task.done():
                lanes.end(lane, task)
            else:
                recorder.notice_busy_wait(lane.id, lane.line())
                recorder.add(SUSPENDED, lane.id, lane.line(), world.waits.of(task, lane, len(recorder.events)))
        finally:
            self._running_task = None
            lanes.current = outer
            recorder.in_loop = True
            recorder.because = None
        if recorder.outcome is not None:
            raise Stop

    def run_forever(self) -> None:
        """Module-level code waits for the loop as long as the loop runs anything of the program's."""
        recorder = self.world.recorder
        module = self.world.lanes.module
        was_in_loop, recorder.in_loop = recorder.in_loop, True
        self._entered = False
        try:
            super().run_forever()
        finally:
            recorder.in_loop = was_in_loop
            if self._entered and recorder.outcome is None:
                recorder.add(RESUMED, module.id, module.line(), recorder.last())

    # -- timers ---------------------------------------------------------------------------------------------------

    def call_at(self, when: float, callback: Callable[..., object], *args: object,
                context: Context | None = None) -> LaterHandle:
        if when is None:
            raise TypeError("when cannot be None")
        self._check_closed()
        if self._debug:
            self._check_thread()
            self._check_callback(callback, "call_at")
        handle = LaterHandle(round(when, 9), callback, args, self, context)
        self._order += 1
        handle.order = self._order
        handle.cause = handle.ready = handle.task = handle.lane = handle.number = None
        handle.label = ""
        if callback is _SLEEP_IS_OVER:
            self.world.waits.sleep_begins(args[0], handle)
        else:
            self._announce(handle, callback, args)
        heapq.heappush(self._scheduled, handle)
        handle._scheduled = True
        return handle

    def _announce(self, handle: LaterHandle, callback: Callable[..., object], args: tuple[object, ...]) -> None:
        """A deadline, or a call that the program itself put off: anything but a plain sleep."""
        world = self.world
        recorder = world.recorder
        lanes = world.lanes
        handle.number = handle.order
        owner = lanes.current if not recorder.in_loop else None
        target: int | None = owner.id if owner is not None else None
        if isinstance(getattr(callback, "__self__", None), timeouts.Timeout) or not is_programs(callback):
            handle.label = "timeout"
        else:
            handle.label = callback_name(callback)
            handle.lane = lanes.of_callback(callback, args)
            target = handle.lane.id
        handle.cause = recorder.add(TIMER_SET, handle.number, round(handle._when * 1000, 3), handle.label, target,
                                    owner.line() if owner is not None else None)

    def _timer_handle_cancelled(self, handle: LaterHandle) -> None:
        if handle.number is not None and handle._scheduled:
            self.world.recorder.add(TIMER_CANCELLED, handle.number)
        super()._timer_handle_cancelled(handle)

    def _ring(self, handle: LaterHandle) -> None:
        """A timer has come to the ready queue."""
        world = self.world
        recorder = world.recorder
        if handle.number is None:
            began, lane = world.waits.sleep_of(handle)
            handle.cause = recorder.add(TIMER_FIRED, None, lane, "sleep", began)
        else:
            target = handle.lane.id if handle.lane is not None else world.waits.deadline_of(handle)
            handle.cause = recorder.add(TIMER_FIRED, handle.number, target, handle.label, handle.cause)
            if handle.lane is not None:
                handle.ready = recorder.add(READY, handle.lane.id, None, handle.cause)

    # -- the clock ------------------------------------------------------------------------------------------------

    def sleep_until(self, when: float) -> None:
        recorder = self.world.recorder
        if when > recorder.limits.virtual_seconds:
            clock.advance_to(recorder.limits.virtual_seconds)
            recorder.tick()
            recorder.stop("virtual-time", "The run was stopped: its clock has reached "
                          f"{recorder.limits.virtual_seconds:,.0f} seconds and it still goes on.")
        clock.advance_to(when)
        recorder.tick()

    def _run_once(self) -> None:
        if self.world.recorder.outcome is not None:
            raise Stop
        self.world.policy.run_once(self, super()._run_once)

    def deadlock(self) -> None:
        """Nothing is ready and no timer is set: nobody could ever wake anybody."""
        world = self.world
        waiting = world.waits.all_waiting()
        world.recorder.end({"type": "deadlocked", "waiting": waiting, "message": deadlock_message(waiting, world)})
        raise Stop


def deadlock_message(waiting: list[dict], world: World) -> str:
    if not waiting:
        return "Nothing is ready, no timer is set and no task is left: the loop would wait for ever."
    return ("Nothing is ready and no timer is set. Every task that is left waits for something that only another "
            "waiting task could bring, so none can ever go on.")


def task_of(callback: Callable[..., object]) -> asyncio.Task | None:
    """The task that a ready handle steps or wakes; None for any other callback.

    C tasks queue themselves as a `TaskStepMethWrapper` (first step) or a built-in bound `task_wakeup`; a call of
    `task.cancel` that the program put off is bound to the task as well, and has a name of its own.
    """
    owner = getattr(callback, "__self__", None)
    if not isinstance(owner, asyncio.Task):
        return None
    return owner if getattr(callback, "__name__", "") not in _PUBLIC_METHODS else None


_PUBLIC_METHODS = frozenset(name for name in dir(asyncio.Task) if not name.startswith("_"))


def is_programs(callback: Callable[..., object]) -> bool:
    """True for a callback that the program gave; False for asyncio's own."""
    function = callback
    while isinstance(function, types.MethodType) or hasattr(function, "func"):
        function = function.__func__ if isinstance(function, types.MethodType) else function.func
    module = getattr(function, "__module__", None) or type(getattr(function, "__self__", None)).__module__
    return not (module.startswith(("asyncio", "_asyncio", "concurrent.", "loopscope")))
