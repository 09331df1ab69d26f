"""What a suspended task waits for, read from its await chain.

Nothing in asyncio is changed for this: `cr_await` leads from the task's coroutine through the snippet's own frames to
the library coroutine that parked it (`Lock.acquire`, `Queue.get`, ...), whose locals hold the object it waits for.
"""

import asyncio
import gc
import types
from asyncio import locks, queues, taskgroups, tasks
from collections.abc import Callable, Iterator
from typing import Any

from .lanes import Lane, Lanes
from .recorder import CODES, Recorder
from .told_apart import told_apart

Wait = dict[str, Any]

SUSPENDED, SLEEPS = CODES["task.suspended"], CODES["task.suspended asleep"]
ASLEEP: Wait = {"on": "sleep", "label": "asyncio.sleep"}


class Waits:
    """What each parked task waits for, and the sleeps that are under way."""

    def __init__(self, recorder: Recorder, lanes: Lanes, codes: set[types.CodeType]) -> None:
        self._recorder = recorder
        self._lanes = lanes
        self._codes = codes
        #: By id of the sleep's future: the timer that ends it.
        self.sleeps: dict[int, Any] = {}
        #: Who took a lock last, by id of the lock.
        self._holders: dict[int, int] = {}
        #: Whether something will come by itself to a task that waits for the network or a process.
        self.io_under_way: Callable[[], bool] = lambda: True
        #: What it means to wait for a future that stands for work in a thread; None for any other.
        self.of_executor: Callable[[asyncio.Future], Wait | None] = lambda future: None
        #: Looks at a task that has caught the CancelledError it was sent, and now waits again.
        self.on_caught_cancel: Callable[[asyncio.Task, Lane], None] = lambda task, lane: None

    def lock_taken(self, lock: object) -> None:
        """The tracer has seen `Lock.acquire` return: asyncio itself does not note who has it."""
        self._holders[id(lock)] = self._lanes.current.id

    def waits_for_clock(self, task: asyncio.Task) -> bool:
        lane = self._lanes.known(task)
        if lane is None or lane.wait is None or lane.wait["on"] not in _CLOCK:
            return False
        return lane.wait["on"] != "io" or "until" in lane.wait or self.io_under_way()

    def all_waiting(self) -> list[dict[str, Any]]:
        """Who waits for what, for the report of a deadlock: no two objects in it have the same name."""
        waiting = [{"task": lane.id, "wait": lane.wait} for lane in self._lanes.all()
                   if lane.ended is None and lane.wait is not None]
        parked = sorted(((lane.id, task) for task, lane in self._lanes.tasks()
                         if isinstance(task, asyncio.Task) and lane.ended is None and task._fut_waiter is not None),  # noqa: SLF001
                        key=lambda each: each[0])
        held = {lane: self._read(task, task._fut_waiter)[1] for lane, task in parked}  # noqa: SLF001
        frames = [frame for _, task in parked for frame in await_chain(task.get_coro()) if frame.f_code in self._codes]
        return told_apart(waiting, held, lambda thing: outermost_name(thing, frames))

    def park(self, task: asyncio.Task, lane: Lane) -> None:
        """Record that `task` has stepped aside, and for what."""
        recorder = self._recorder
        if lane.caught_cancel is not None:
            self.on_caught_cancel(task, lane)
        future = task._fut_waiter  # noqa: SLF001 asyncio keeps it for exactly this
        timer = self.sleeps.get(id(future))
        line = lane.stack[-1].line if lane.stack else None
        if timer is not None:
            timer.rings_for, timer.cause = lane.id, recorder.seq
            if timer.io is not None:
                lane.wait = {**timer.io, "until": round(timer._when * 1000, 3)}
                recorder.add(SUSPENDED, lane.id, line, lane.wait)
                return
            lane.wait = ASLEEP
            recorder.rows += (SLEEPS, recorder.at, lane.id, line, round(timer._when * 1000, 3))
            recorder.seq += 1
            return
        lane.wait = {"on": "yield", "label": ""} if future is None else self._named(task, future)
        recorder.add(SUSPENDED, lane.id, line, lane.wait)

    def _named(self, task: asyncio.Task, future: asyncio.Future) -> Wait:
        wait, held, mine = self._read(task, future)
        if held is not None and mine is not None:
            name = name_of(held, mine)
            if name is not None:
                wait["object"] = name
        return wait

    def _read(self, task: asyncio.Task, future: asyncio.Future) -> tuple[Wait, object, types.FrameType | None]:
        """The wait, the object that is waited for if there is one, and the snippet's frame that waits for it."""
        library: Any = None
        mine: types.FrameType | None = None
        for frame in await_chain(task.get_coro()):
            if frame.f_code in self._codes:
                library, mine = None, frame
            elif library is None and frame.f_code in _READERS:
                library = frame
        if library is not None:
            wait = _READERS[library.f_code](library.f_locals, self)
        else:
            wait = self._direct(future)
        return wait, wait.pop("held", None), mine

    def _direct(self, future: asyncio.Future) -> Wait:
        if isinstance(future, asyncio.Task):
            return {"on": "task", "label": "", "tasks": self.lanes_of([future])}
        work = self.of_executor(future)
        if work is not None:
            return work
        children = getattr(future, "_children", None)
        if children is not None:
            return {"on": "gather", "label": "asyncio.gather", "tasks": self.lanes_of(children)}
        inner = shielded(future)
        if inner is not None:
            return {"on": "shield", "label": "asyncio.shield", "tasks": self.lanes_of([inner])}
        return {"on": "future", "label": "", "held": future}

    def lanes_of(self, futures: Any) -> list[int]:
        """Lanes of those that are not done yet, in the order they were created: asyncio keeps some in sets."""
        found = (self._lanes.known(future) for future in futures if not future.done())
        return sorted(lane.id for lane in found if lane is not None)

    def holder_of(self, lock: object) -> list[int]:
        holder = self._holders.get(id(lock))
        return [] if holder is None else [holder]


_CLOCK = frozenset(("sleep", "io", "executor"))


async def _generator() -> Any:
    yield


def _types_of_steps() -> Iterator[type]:
    for step in (_generator().__anext__(), _generator().athrow(GeneratorExit)):
        yield type(step)
        step.close()


#: What `async for`, asend() and athrow() await: steps of a generator that hide which one they drive.
_STEPS = frozenset(_types_of_steps())


def _driven(step: Any) -> Any:
    """The generator of a step: only the garbage collector sees it."""
    return next((each for each in gc.get_referents(step) if isinstance(each, types.AsyncGeneratorType)), None)


def await_chain(awaitable: Any) -> Iterator[types.FrameType]:
    """Frames from the task's coroutine inwards to the one that is parked."""
    while awaitable is not None:
        for frame, inner in (("cr_frame", "cr_await"), ("ag_frame", "ag_await"), ("gi_frame", "gi_yieldfrom")):
            current = getattr(awaitable, frame, None)
            if current is not None:
                yield current
                awaitable = getattr(awaitable, inner)
                break
        else:
            awaitable = _driven(awaitable) if type(awaitable) in _STEPS else None


def shielded(outer: asyncio.Future) -> asyncio.Future | None:
    """What `asyncio.shield` protects, from the callback that it leaves on the future it hands out (asyncio/tasks.py)."""
    for callback, _ in outer._callbacks or ():  # noqa: SLF001
        if getattr(callback, "__qualname__", "") == "shield.<locals>._outer_done_callback":
            names = callback.__code__.co_freevars
            return callback.__closure__[names.index("inner")].cell_contents
    return None


def name_of(value: object, frame: types.FrameType) -> str | None:
    """How the snippet calls an object: a variable of this frame or of the module, or an attribute of self."""
    for names in (frame.f_locals, frame.f_globals):
        for name, candidate in names.items():
            if candidate is value and name[0] != ".":
                return name
    owner = frame.f_locals.get("self")
    for name, candidate in getattr(owner, "__dict__", {}).items():
        if candidate is value:
            return f"self.{name}"
    return None


def outermost_name(value: object, frames: list[types.FrameType]) -> str | None:
    """The name where it came from: in the first of the frames that knows it."""
    return next((name for frame in frames if (name := name_of(value, frame)) is not None), None)


def _lock(held: Any, waits: Waits) -> Wait:
    lock = held["self"]
    return {"on": "lock", "label": "lock", "held": lock, "tasks": waits.holder_of(lock)}


def _of(kind: str, label: str) -> Callable[[Any, Waits], Wait]:
    return lambda held, waits: {"on": kind, "label": label, "held": held["self"]}


def _wait(held: Any, waits: Waits) -> Wait:
    return {"on": "wait", "label": "asyncio.wait", "tasks": waits.lanes_of(held["fs"])}


def _task_group(held: Any, waits: Waits) -> Wait:
    group = held["self"]
    return {"on": "task-group", "label": "asyncio.TaskGroup", "held": group, "tasks": waits.lanes_of(group._tasks)}


def _as_completed(held: Any, waits: Waits) -> Wait:
    iterator = held["self"]
    return {"on": "wait", "label": "asyncio.as_completed", "tasks": waits.lanes_of(iterator._todo)}


#: By the code of asyncio's own coroutines (asyncio/locks.py, queues.py, tasks.py, taskgroups.py of CPython 3.14).
_READERS: dict[types.CodeType, Callable[[Any, Waits], Wait]] = {
    locks.Lock.acquire.__code__: _lock,
    locks.Semaphore.acquire.__code__: _of("semaphore", "semaphore"),
    locks.Event.wait.__code__: _of("event", "event"),
    locks.Condition.wait.__code__: _of("condition", "condition"),
    locks.Barrier.wait.__code__: _of("barrier", "barrier"),
    queues.Queue.get.__code__: _of("queue-get", "queue"),
    queues.Queue.put.__code__: _of("queue-put", "queue"),
    queues.Queue.join.__code__: _of("queue-join", "queue"),
    tasks._wait.__code__: _wait,  # noqa: SLF001
    tasks._AsCompletedIterator._wait_for_one.__code__: _as_completed,  # noqa: SLF001
    taskgroups.TaskGroup._aexit.__code__: _task_group,  # noqa: SLF001
}
