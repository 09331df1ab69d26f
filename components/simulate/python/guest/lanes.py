"""The lanes of the timeline: module-level code, the loop's tasks, and plain callbacks."""

import asyncio
import functools
import re
import types
import weakref
from collections.abc import Callable

from . import clock
from .recorder import CODES, Recorder
from .reprs import message_of, short
from .variables import TouchedByLine

CREATED, READY, STARTED, FINISHED, FAILED, CANCELLED, DELIVERED = (CODES[name] for name in (
    "task.created", "ready", "task.started", "task.finished", "task.failed", "task.cancelled",
    "cancel.delivered"))

_GIVEN_BY_ASYNCIO = re.compile(r"Task-\d+\Z")

_HOUSEKEEPING = frozenset(function.__code__ for function in (
    asyncio.BaseEventLoop.shutdown_asyncgens, asyncio.BaseEventLoop.shutdown_default_executor))


class Frame:
    """An open frame of the snippet."""

    __slots__ = ("code", "names", "line", "told")

    def __init__(self, code: types.CodeType, names: TouchedByLine) -> None:
        self.code = code
        self.names = names
        #: The line that it stands on; None before the first.
        self.line: int | None = None
        #: Text of each variable as it was last told.
        self.told: dict[str, str] = {}


class Lane:
    """One thing that runs, waits and finishes."""

    __slots__ = ("id", "stack", "created", "started", "resumed", "ended", "cancel", "cancelled_by", "asked",
                 "caught_cancel", "handling", "wait")

    def __init__(self, lane: int) -> None:
        self.id = lane
        #: The snippet's frames that are open in this lane, outermost first.
        self.stack: list[Frame] = []
        #: Seq of its task.created; None for module-level code.
        self.created: int | None = None
        self.started = False
        #: Seq of the event that ended it.
        self.ended: int | None = None
        #: Seq of its latest task.resumed.
        self.resumed = 0
        #: Seq of a cancellation that was asked for and has not been delivered yet.
        self.cancel: int | None = None
        #: Who asked for the latest one, and in which line.
        self.cancelled_by: tuple[int | None, int | None] | None = None
        #: A cancellation was delivered to code of the program's.
        self.asked = False
        #: The frame that caught its CancelledError, and the line that it came out of, until it is raised again.
        self.caught_cancel: tuple[Frame, int] | None = None
        #: What it waits for, or last waited for.
        self.wait: dict[str, object] | None = None
        #: An exception that is being offered to its `except` clauses.
        self.handling: BaseException | None = None

    def line(self) -> int | None:
        """Where it stands, in the snippet."""
        return self.stack[-1].line if self.stack else None


class ReportingTask(asyncio.Task):
    """Base of the tasks that report (task.py): they carry their lane, which is quicker to find there."""

    __slots__ = ("_loopscope_lane",)
    _loopscope_lane: Lane


class Lanes:
    """Finds the lane of a task, and makes it at first sight."""

    def __init__(self, recorder: Recorder, module: str) -> None:
        self._recorder = recorder
        self._of_task: dict[int, tuple[weakref.ref[asyncio.Future], Lane]] = {}
        self.module = Lane(recorder.new_task("module", module, False, module, [], None, None))
        #: Whose code runs now.
        self.current = self.module
        #: Of simulated threads.
        self.threads: list[Lane] = []
        #: Told of each task's end, while somebody wants to know.
        self.on_end: Callable[[Lane], None] | None = None

    def of(self, task: asyncio.Task) -> Lane | None:
        """None for the tasks that `asyncio.run` makes to close the loop: they are no code of the program's."""
        known = self._of_task.get(id(task))
        if known is not None:
            return known[1]
        coroutine = task.get_coro()
        if getattr(coroutine, "cr_code", None) in _HOUSEKEEPING:
            return None
        lane = self._make("task", "", False, coroutine_name(coroutine), arguments(coroutine))
        self.name(lane, task, None)
        self._register(task, lane)
        return lane

    def of_eager(self, task: asyncio.Task, coroutine: object, name: str | None) -> Lane:
        """The lane of a task that is not initialised yet; `name` it afterwards."""
        lane = self._make("task", name or "", name is not None, coroutine_name(coroutine), arguments(coroutine))
        self._register(task, lane)
        return lane

    def name(self, lane: Lane, task: asyncio.Task, given: str | None) -> None:
        name = task.get_name()
        told = self._recorder.tasks[lane.id]
        told["name"] = name
        told["named"] = given is not None or _GIVEN_BY_ASYNCIO.match(name) is None

    def _register(self, task: asyncio.Task, lane: Lane) -> None:
        key = id(task)
        self._of_task[key] = (weakref.ref(task, lambda _: self._of_task.pop(key, None)), lane)
        if isinstance(task, ReportingTask):
            task._loopscope_lane = lane

    def tasks(self) -> list[tuple[asyncio.Future | None, Lane]]:
        """Tasks that are still there, with their lanes."""
        return [(task(), lane) for task, lane in self._of_task.values()]

    def all(self) -> list[Lane]:
        return [*(lane for _, lane in self._of_task.values()), *self.threads]

    def running(self) -> bool:
        """Whether a task or thread is not done yet."""
        return any(lane.ended is None for lane in self.all())

    def forget(self) -> None:
        """Nobody of before is spoken of any more."""
        for reference, _ in self._of_task.values():
            task = reference()
            if isinstance(task, ReportingTask):
                del task._loopscope_lane
        self._of_task.clear()
        self.threads.clear()
        self.current = self.module

    def known(self, future: object) -> Lane | None:
        if isinstance(future, ReportingTask):
            # Also of one that is being thrown away: nothing refers to it weakly any more.
            return getattr(future, "_loopscope_lane", None)
        found = self._of_task.get(id(future))
        return found[1] if found is not None else None

    def of_callback(self, callback: Callable[..., object], args: tuple[object, ...]) -> Lane:
        name = callback_name(callback)
        return self._make("callback", name, False, name, [{"name": "", "value": short(arg)} for arg in args])

    def begin_called(self, name: str) -> None:
        """asyncio itself calls code of the program's, a protocol's method for example: it gets a lane until asyncio's
        callback ends."""
        recorder = self._recorder
        self.current = lane = self._make("callback", name, False, name, [])
        lane.started = True
        recorder.add(STARTED, lane.id, recorder.add(READY, lane.id, None, lane.created))
        recorder.because = None
        recorder.in_loop = False

    def end_called(self) -> None:
        recorder = self._recorder
        if recorder.outcome is None:
            self.current.ended = recorder.add(FINISHED, self.current.id, "None")
        self.current = self.module
        recorder.in_loop = True

    def thread(self, name: str, named: bool, function: str, args: list[dict[str, str]]) -> Lane:
        lane = self._make("thread", name, named, function, args)
        self.threads.append(lane)
        return lane

    def end(self, lane: Lane, task: asyncio.Future) -> int:
        """Record how a task that is done has ended. Once: returns the seq of that event."""
        if lane.ended is None:
            recorder = self._recorder
            if clock.cell[0] != recorder.clock:
                recorder.notice_busy_wait(lane.id, lane.line())
            if lane.cancel is not None and lane.cancel < lane.resumed:
                # No frame of the snippet was between the await and the end.
                recorder.add(DELIVERED, lane.id, lane.line(), lane.cancel)
                lane.cancel = None
            if task.cancelled():
                lane.ended = recorder.add(CANCELLED, lane.id)
            elif (error := task._exception) is not None:  # exception() would mark it as retrieved
                lane.ended = recorder.add(FAILED, lane.id, error_info(error))
            else:
                lane.ended = recorder.add(FINISHED, lane.id, short(task.result()))
            if self.on_end is not None:
                self.on_end(lane)
        return lane.ended

    def _make(self, kind: str, name: str, named: bool, coroutine: str, args: list[dict[str, str]]) -> Lane:
        recorder = self._recorder
        by = None if recorder.in_loop else self.current.id
        line = None if by is None else self.current.line()
        lane = Lane(recorder.new_task(kind, name, named, coroutine, args, by, line))
        lane.created = recorder.add(CREATED, lane.id, by, line, recorder.cause())
        return lane


def coroutine_name(coroutine: object) -> str:
    return getattr(coroutine, "__name__", type(coroutine).__name__)


def arguments(coroutine: object) -> list[dict[str, str]]:
    """The arguments a coroutine was called with, read from its frame before it starts."""
    frame = getattr(coroutine, "cr_frame", None) or getattr(coroutine, "gi_frame", None)
    if frame is None:
        return []
    code = frame.f_code
    values = frame.f_locals
    names = code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]
    return [{"name": name, "value": short(values[name])} for name in names[:6] if name in values]


def callback_name(callback: Callable[..., object]) -> str:
    while isinstance(callback, functools.partial):
        callback = callback.func
    return getattr(callback, "__name__", type(callback).__name__)


def error_info(error: BaseException) -> dict[str, str]:
    return {"type": type(error).__name__, "message": message_of(error)[:300]}
