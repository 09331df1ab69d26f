"""Which thread runs when, on the virtual clock.

As with CPython's GIL when no time passes: a thread runs until it waits or ends; a new one runs at once, inside
`start()`; one that is woken goes to the end of the queue and runs when whoever runs now waits. The interpreter's own
stack (the module's code and a loop that runs there) is one of the threads: while it waits, the others run on top.
"""

import _asyncio
import heapq
from collections import deque
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from typing import Any

from .. import clock
from ..lanes import error_info
from ..recorder import CODES
from ..reprs import short
from ..stop import Stop
from .memory import Memory
from .own_stack import OwnStack
from .parks import Park, SimulatedThread, Steps

STARTED, RESUMED, SUSPENDED, FINISHED, FAILED, RANG = (CODES[name] for name in (
    "task.started", "task.resumed", "task.suspended", "task.finished", "task.failed", "timer.fired"))

#: What runs the threads of this run. Set by `install`.
active: "Scheduler"


class Scheduler(OwnStack):
    def __init__(self, world: Any, twins: Any, names: Callable[..., dict[str, Any]], main_ident: int) -> None:
        self.twins = twins
        #: What time.sleep does where there are no threads.
        self.sleep_alone: Callable[[float], None] = lambda seconds: None
        self._main_ident = main_ident
        self.recorder = world.recorder
        self.lanes = world.lanes
        self.tracer = world.tracer
        #: What a wait is called: of a thread's generator, or of the running stack where that is None.
        self._names = names
        #: The thread that runs; None for the interpreter's own.
        self.current: SimulatedThread | None = None
        self.alive: list[SimulatedThread] = []
        #: Kept, for a generator that is thrown away would run its `finally`.
        self.killed: list[SimulatedThread] = []
        #: What the running thread owes: it has waited, as it thinks, in a call that could not be put aside.
        self.owed: Park | None = None
        self._queue: deque[Park] = deque()
        self._timed: list[tuple[float, int, Park]] = []
        self._order = 0
        self.started = 0
        #: The program's own module variables, and whose are in place; None as long as there is one process.
        self._own_memory: Memory | None = None
        self._memory: Memory | None = None
        #: What is started now is a process.
        self._forks = False
        self._noted: set[int | None] = set()

    def ident(self) -> int:
        """`threading.get_ident`."""
        return self._main_ident if self.current is None else self.current.ident

    def number(self) -> int:
        """Of the thread that runs, in the order they were started; 0 for the interpreter's own."""
        return 0 if self.current is None else self.current.number

    def now(self) -> float:
        return clock.now()

    # -- waits ----------------------------------------------------------------------------------------------------

    def park(self, timeout: float | None = None) -> Park:
        """A wait that begins now; for its deadline a place in the heap."""
        now = clock.now()
        if timeout is None:
            return Park(now)
        park = Park(now, round(now + max(timeout, 0), 9))
        self._order += 1
        heapq.heappush(self._timed, (park.deadline, self._order, park))
        return park

    def owe(self, seconds: float, wait: dict[str, Any]) -> None:
        """A wait for the clock in a thread, by code that is no generator: the clock of that thread goes on at once,
        and the thread waits for the others' as soon as the call returns (`pay_steps`)."""
        if self.owed is None:
            self.owed = Park(clock.now())
        self.owed.wait = wait
        clock.advance_to(clock.now() + seconds)

    def pay(self) -> Park:
        owed, until = self.owed, clock.now()
        self._forgive()
        park = self.park(until - clock.now())
        park.wait, park.only_clock = owed.wait, True
        return park

    def _forgive(self) -> None:
        if self.owed is not None:
            self.owed = None
            clock.cell[0] = self.recorder.clock

    def wake(self, park: Park) -> None:
        if not park.woken:
            park.woken = True
            cause = self.recorder.cause()
            park.cause = self.recorder.last() if cause is None else cause
            self._queue.append(park)

    def runnable(self) -> bool:
        return bool(self._queue)

    def next_due(self) -> float | None:
        while self._timed and self._timed[0][2].woken:
            heapq.heappop(self._timed)
        return self._timed[0][0] if self._timed else None

    def ring(self) -> None:
        """Wake those whose time has come."""
        now = clock.now()
        while self._timed and self._timed[0][0] <= now:
            park = heapq.heappop(self._timed)[2]
            if park.woken:
                continue
            park.woken = True
            if park.suspended is not None:
                park.cause = self.recorder.add(RANG, None, park.lane, "sleep" if park.only_clock else "timeout",
                                               park.suspended)
            self._queue.append(park)

    def run_woken(self, own: Park | None = None) -> bool:
        """Run threads until none can go on; False as soon as it is the turn of `own`."""
        while self._queue:
            park = self._queue.popleft()
            if park is own:
                return False
            park.passed = True
            if park.thread is not None and not park.thread.done:
                self.step(park.thread, park)
        return True

    # -- processes ------------------------------------------------------------------------------------------------

    @contextmanager
    def forking(self) -> Iterator[None]:
        """The threads that are started meanwhile are processes."""
        before, self._forks = self._forks, True
        try:
            yield
        finally:
            self._forks = before

    def memory_of_new(self) -> Memory | None:
        """The variables of a thread that is started now: its process's."""
        if not self._forks:
            return self._memory
        if self._own_memory is None:
            self._own_memory = self._memory = Memory()
        self._forks = False
        return Memory.of_new_process(self.tracer.module)

    def _use(self, memory: Memory | None) -> None:
        memory = memory or self._own_memory
        if memory is not None and self._memory is not None and memory is not self._memory:
            self._memory.give_way(memory, self.tracer.module)
            self._memory = memory

    # -- threads --------------------------------------------------------------------------------------------------

    def start(self, thread: SimulatedThread, steps: Steps) -> None:
        thread.steps = steps
        self.alive.append(thread)
        self.step(thread, None)

    def step(self, thread: SimulatedThread, park: Park | None) -> None:
        """Run a thread until it waits or ends."""
        recorder, lanes, tracer = self.recorder, self.lanes, self.tracer
        if recorder.outcome is not None:
            raise Stop
        if recorder.seq > recorder.limits.events:
            recorder.stop_at_events()
        outer = self._leave(thread)
        lane = thread.lane
        if thread.hidden:
            recorder.in_loop = True
        elif lane.started:
            recorder.add(RESUMED, lane.id, lane.line(), park.cause if park is not None else None)
        else:
            lane.started = True
            recorder.add(STARTED, lane.id, lane.created)
        lane.wait = None
        tracer.turns = 0
        if tracer.paused:
            tracer.resume()
        try:
            waits_at = thread.context.run(thread.steps.send, None)
        except StopIteration as end:
            self._end(thread, end.value)
        else:
            if clock.cell[0] != recorder.clock:
                recorder.notice_busy_wait(lane.id, lane.line())
            waits_at.thread = thread
            if thread.hidden:
                return
            lane.wait = self._names(thread.steps, waits_at)
            waits_at.lane = lane.id
            waits_at.suspended = recorder.add(SUSPENDED, lane.id, lane.line(), lane.wait)
        finally:
            self._forgive()
            self._come_back(thread, outer)

    def _end(self, thread: SimulatedThread, result: Any) -> None:
        lane = thread.lane
        thread.done = True
        self.alive.remove(thread)
        if thread.hidden:
            pass
        elif thread.error is not None:
            lane.ended = self.recorder.add(FAILED, lane.id, error_info(thread.error))
        else:
            lane.ended = self.recorder.add(FINISHED, lane.id, short(result))
        if lane.ended is not None:
            self.recorder.because = lane.ended
        for park in thread.joiners:
            self.wake(park)

    def kill(self, thread: SimulatedThread) -> None:
        """As a signal ends a process: nothing of it is run any more, no `finally` either."""
        thread.done = True
        self.alive.remove(thread)
        self.killed.append(thread)
        thread.lane.ended = self.recorder.add(CODES["task.cancelled"], thread.lane.id)
        for park in thread.joiners:
            self.wake(park)

    def _leave(self, thread: SimulatedThread) -> tuple[Any, ...]:
        """Whoever runs now is interrupted: what asyncio and the recorder keep for each thread is put aside."""
        recorder, lanes = self.recorder, self.lanes
        loop = _asyncio._get_running_loop()
        task = running_task = None
        if loop is not None:
            task = _asyncio._swap_current_task(loop, None)
            running_task, loop.running_task = loop.running_task, None
        _asyncio._set_running_loop(thread.running_loop)
        outer = (self.current, lanes.current, recorder.in_loop, recorder.because, loop, task, running_task,
                 self.owed, clock.cell[0], self._memory)
        self._use(thread.memory)
        if self.owed is not None:
            self._forgive()
        self.current, lanes.current = thread, thread.lane
        recorder.in_loop, recorder.because = False, None
        return outer

    def _come_back(self, thread: SimulatedThread, outer: tuple[Any, ...]) -> None:
        recorder, lanes = self.recorder, self.lanes
        thread.running_loop = _asyncio._get_running_loop()
        self.current, lanes.current, recorder.in_loop, recorder.because, loop, task, running_task, owed, at, \
            memory = outer
        self._use(memory)
        if owed is not None:
            self.owed, clock.cell[0] = owed, max(at, clock.cell[0])
        _asyncio._set_running_loop(loop)
        if loop is not None:
            loop.running_task = running_task
            if task is not None:
                _asyncio._swap_current_task(loop, task)


def drive(steps: Generator[Park, None, Any]) -> Any:
    """What a function that may wait does on the running stack."""
    try:
        park = steps.send(None)
        while True:
            if park.only_clock and active.current is not None:
                park.woken = True
                active.owe(park.deadline - clock.now(), {"on": "sleep", "label": "time.sleep"})
            else:
                active.wait_here(park)
            park = steps.send(None)
    except StopIteration as end:
        return end.value
