"""asyncio's own loop on the virtual clock.

Tasks, futures and everything built on them are CPython's, and what decides an order is as in
`asyncio/base_events.py`. This class moves the clock where that one waits for the operating system, and its handles
tell the recorder when they are queued and run.
"""

import _asyncio
import asyncio
import heapq
from asyncio import base_events, events, format_helpers, futures, log, tasks, timeouts
from collections.abc import Callable
from contextvars import Context

from . import clock
from .deadlock import explain_deadlock
from .handles import LaterHandle, SoonHandle, is_programs
from .lanes import Lanes, callback_name, error_info
from .lints import Lints
from .lints.gather_siblings import DONE as GATHER_DONE
from .network.loop_part import NetworkPart
from .policy import Concurrent, OneAtATime
from .recorder import CODES, Recorder
from .runnable.forever import MANY_EVENTS, SECONDS, Patience
from .stop import Stop
from .tracer import Tracer
from .waits import Waits

READY, SUSPENDED, RESUMED = CODES["ready"], CODES["task.suspended"], CODES["task.resumed"]
UNRETRIEVED = CODES["error.unretrieved"]
TIMER_SET, TIMER_FIRED, TIMER_CANCELLED = (CODES[name] for name in ("timer.set", "timer.fired", "timer.cancelled"))

_SLEEP_IS_OVER = futures._set_result_unless_cancelled  # noqa: SLF001 what asyncio.sleep() asks call_later for


class World:
    """What the loop and its handles share."""

    __slots__ = ("recorder", "lanes", "waits", "tracer", "policy", "threads", "patience", "lints")

    def __init__(self, recorder: Recorder, lanes: Lanes, waits: Waits, tracer: Tracer,
                 policy: Concurrent | OneAtATime, lints: Lints) -> None:
        self.recorder = recorder
        self.lanes = lanes
        self.waits = waits
        self.tracer = tracer
        self.policy = policy
        self.lints = lints

_TASKS = (_asyncio.Task, tasks._PyTask)
_PUBLIC_METHODS = frozenset(name for name in dir(asyncio.Task) if not name.startswith("_"))


class VirtualLoop(NetworkPart):
    """What `asyncio.new_event_loop()` gives to a program."""

    make_handle = SoonHandle

    def __init__(self, world: World) -> None:
        self.recorder = world.recorder
        self.lanes = world.lanes
        self.waits = world.waits
        self.tracer = world.tracer
        self.patience: Patience = world.patience
        self._policy = world.policy
        self.threads = world.threads
        self._lints = world.lints
        #: Set while the loop waits in a simulated thread of its own.
        self.wake_up: Callable[[], None] | None = None
        #: How many timers were set: their order where they are due at once, and their number in the trace.
        self._order = 0
        self.running_task: asyncio.Task | None = None
        #: The module lane was recorded as waiting for this loop.
        self.entered = False
        super().__init__()

    def time(self) -> float:
        return clock.now()

    def _write_to_self(self) -> None:
        if self.wake_up is not None:
            self.wake_up()

    def call_soon_threadsafe(self, callback: Callable[..., object], *args: object,
                             context: Context | None = None) -> events.Handle:
        self._check_closed()
        if self._debug:
            self._check_callback(callback, "call_soon_threadsafe")
        handle = self._call_soon(callback, args, context)
        if handle._source_traceback:
            del handle._source_traceback[-1]
        self._write_to_self()
        return handle

    def close(self) -> None:
        for _, _, handle in self._scheduled:
            if handle.number is None and handle._args:
                self.waits.sleeps.pop(id(handle._args[0]), None)
        super().close()

    # -- the ready queue ------------------------------------------------------------------------------------------

    def _call_soon(self, callback: Callable[..., object], args: tuple[object, ...],
                   context: Context | None) -> SoonHandle:
        recorder = self.recorder
        handle = SoonHandle(callback, args, self, context)
        running = self.lanes.current
        if self.running_task is not None and running.ended is None and self.running_task.done():
            # A task that ends wakes its waiters before its step returns: its end comes first.
            recorder.because = self.lanes.end(running, self.running_task)
        # The task that is stepped or woken: C tasks queue a `TaskStepMethWrapper` (first step) or a built-in bound
        # `task_wakeup`. A call of `task.cancel` that the program put off is bound to the task too, by a public name.
        task = getattr(callback, "__self__", None)
        if isinstance(task, _TASKS) and getattr(callback, "__name__", None) not in _PUBLIC_METHODS:
            handle.task = task
            try:
                handle.lane = lane = task._loopscope_lane
            except AttributeError:
                handle.lane = lane = self.lanes.of(task)
            if lane is not None:
                handle.ready = seq = recorder.seq
                by, cause = None, recorder.because
                if not recorder.in_loop:
                    by = running.id
                    cause = seq - 1 if cause is None else cause
                recorder.rows += (READY, recorder.at, lane.id, by, cause if lane.started else lane.created)
                recorder.seq = seq + 1
        elif is_programs(callback):
            handle.lane = lane = self.lanes.of_callback(callback, args)
            handle.ready = recorder.add(READY, lane.id, None if recorder.in_loop else running.id, lane.created)
        else:
            handle.cause = recorder.cause()
            if getattr(callback, "__code__", None) is GATHER_DONE:
                self._lints.gather.done(callback, *args)
        self._ready.append(handle)
        return handle

    def enter(self) -> None:
        """Module-level code waits from here on, until the loop stops."""
        module = self.lanes.module
        self.entered = True
        self.recorder.add(SUSPENDED, module.id, module.line(), {"on": "loop", "label": "the event loop"})

    def call_exception_handler(self, context: dict[str, object]) -> None:
        recorder = self.recorder
        task = context.get("task") or context.get("future")
        lane = self.lanes.known(task)
        if recorder.outcome is None:
            message = str(context.get("message", ""))
            if message.endswith("exception was never retrieved") and (error := context.get("exception")) is not None:
                recorder.add(UNRETRIEVED, lane.id if lane is not None else None, error_info(error))
                self._lints.lost.never_retrieved(lane, error)
            elif message.startswith("Task was destroyed") and lane is not None:
                self._lints.lost.destroyed(lane)
        super().call_exception_handler(context)

    def report(self, handle: events.Handle, error: BaseException) -> None:
        """As `Handle._run` of asyncio/events.py does for an error of a callback."""
        callback = format_helpers._format_callback_source(handle._callback, handle._args, debug=self.get_debug())
        self.call_exception_handler({"message": f"Exception in callback {callback}", "exception": error,
                                     "handle": handle})

    def run_forever(self) -> None:
        """Module-level code waits for the loop as long as the loop runs anything of the program's."""
        recorder = self.recorder
        module = self.lanes.module
        was_in_loop, recorder.in_loop = recorder.in_loop, True
        self.entered = False
        try:
            super().run_forever()
        finally:
            recorder.in_loop = was_in_loop
            if self.entered and recorder.outcome is None:
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
        if not isinstance(when, (int, float)):
            # What a simulated object adds up to, or a Decimal.
            when = float(when)
        handle = LaterHandle(round(when, 9), callback, args, self, context)
        self._order += 1
        if callback is _SLEEP_IS_OVER:
            self.waits.sleeps[id(args[0])] = handle
        else:
            self._announce(handle, callback, args)
        heapq.heappush(self._scheduled, (handle._when, self._order, handle))
        return handle

    def _announce(self, handle: LaterHandle, callback: Callable[..., object], args: tuple[object, ...]) -> None:
        """A deadline, or a call that the program itself put off: anything but a plain sleep."""
        recorder = self.recorder
        lanes = self.lanes
        handle.number = self._order
        owner = lanes.current if not recorder.in_loop else None
        if is_programs(callback):
            handle.label = callback_name(callback)
            target = handle.lane = lanes.of_callback(callback, args)
        else:
            handle.label = "timeout"
            # asyncio.timeout() may be rescheduled by somebody else; the other deadlines are set by who waits.
            timeout = getattr(callback, "__self__", None)
            target = lanes.known(timeout._task) if isinstance(timeout, timeouts.Timeout) else owner
        handle.rings_for = target.id if target is not None else None
        handle.cause = recorder.add(TIMER_SET, handle.number, round(handle._when * 1000, 3), handle.label,
                                    handle.rings_for, owner.line() if owner is not None else None)

    def _timer_handle_cancelled(self, handle: LaterHandle) -> None:
        if handle._scheduled:
            if handle.number is None:
                self.waits.sleeps.pop(id(handle._args[0]), None)
            else:
                self.recorder.add(TIMER_CANCELLED, handle.number)
        super()._timer_handle_cancelled(handle)

    def ring(self, handle: LaterHandle) -> None:
        """A deadline or a delayed call has come to its turn in the ready queue."""
        recorder = self.recorder
        handle.cause = recorder.add(TIMER_FIRED, handle.number, handle.rings_for, handle.label, handle.cause)
        if handle.lane is not None:
            handle.ready = recorder.add(READY, handle.lane.id, None, handle.cause)

    # -- the clock ------------------------------------------------------------------------------------------------

    def sleep_until(self, when: float) -> None:
        recorder = self.recorder
        if when > SECONDS or recorder.seq >= MANY_EVENTS:
            self.patience.look(self, recorder, when)
        if when > recorder.limits.virtual_seconds:
            clock.advance_to(recorder.limits.virtual_seconds)
            recorder.tick()
            recorder.stop("virtual-time", "The run was stopped: its clock has reached "
                          f"{recorder.limits.virtual_seconds:,.0f} seconds and it still goes on.")
        clock.advance_to(when)
        recorder.tick()

    def _run_once(self) -> None:
        if self.recorder.outcome is not None:
            raise Stop
        self._policy.run_once(self, self._turn)

    def _turn(self) -> None:
        """One turn of the loop, step for step as `BaseEventLoop._run_once` (asyncio/base_events.py), but for three
        things: it waits by moving the clock; timers that are due at the same instant ring in the order they were set
        (with a real clock the earlier one is due a few microseconds sooner); and the heap holds tuples, which are
        compared without Python code.
        """
        scheduled, ready = self._scheduled, self._ready
        if self.threads.alive:
            self.threads.idle(self)
        while scheduled and scheduled[0][2]._cancelled:
            heapq.heappop(scheduled)[2]._scheduled = False
        if not ready and not self._stopping:
            self.idle(scheduled[0][0] if scheduled else None)
        if self.watches_world():
            self.see_world()
        now = clock.cell[0]
        while scheduled and scheduled[0][0] <= now:
            handle = heapq.heappop(scheduled)[2]
            handle._scheduled = False
            ready.append(handle)
        recorder, most = self.recorder, self.recorder.limits.events
        for _ in range(len(ready)):
            handle = ready.popleft()
            if handle._cancelled:
                continue
            if recorder.seq > most:
                recorder.stop_at_events()
            if self._debug:
                self._run_timed(handle)
            else:
                handle._run()
        handle = None  # see Recorded._run

    def _run_timed(self, handle: events.Handle) -> None:
        """Debug mode: reports callbacks that hold the loop for longer than `slow_callback_duration`."""
        begun = self.time()
        self._current_handle = handle
        try:
            handle._run()
        finally:
            self._current_handle = None
        took = self.time() - begun
        if took >= self.slow_callback_duration:
            log.logger.warning("Executing %s took %.3f seconds", base_events._format_handle(handle), took)
        handle = None  # see Recorded._run

    def deadlock(self) -> None:
        """Nothing is ready and no timer is set: nobody could ever wake anybody."""
        waiting = self.waits.all_waiting()
        if not [each for each in waiting if each["wait"]["on"] != "loop"]:
            self.recorder.stop("virtual-time", "The loop runs for ever, and nothing is left for it to do: it was stopped "
                               f"at {self.recorder.at / 1000:.3g} s.")
        line = self.patience.waits_on_purpose(self)
        if line is not None:
            self.recorder.stop("virtual-time", "This program waits for ever, and nothing else is left to happen: it was "
                               f"stopped at {self.recorder.at / 1000:.3g} s.", line)
        message = explain_deadlock(waiting, self.recorder.tasks)
        self.recorder.end({"type": "deadlocked", "waiting": waiting, "message": message})
        raise Stop
