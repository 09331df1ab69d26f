"""asyncio.Task, told apart only by what it reports: who asks it to stop."""

import asyncio
import sys
from asyncio import events, tasks
from collections.abc import Callable
from typing import Any

from .lanes import Lanes, ReportingTask
from .lints import Lints
from .lints.lost_task import CANCEL_ALL
from .recorder import CODES, Recorder
from .waits import Waits

_CANCEL_REQUESTED, _STARTED, _SUSPENDED, _RESUMED = (CODES[name] for name in (
    "cancel.requested", "task.started", "task.suspended", "task.resumed"))


def reporting_task(recorder: Recorder, lanes: Lanes, waits: Waits, lints: Lints) -> type[asyncio.Task]:
    """The class that takes asyncio.Task's place for this run."""

    class Task(ReportingTask):
        __slots__ = ()

        def __init__(self, coro: Any, *, loop: Any = None, name: str | None = None, context: Any = None,
                     eager_start: bool = False) -> None:
            if eager_start and events._get_running_loop() is not None:
                start_eagerly(self, super().__init__, coro, loop, name, context)
            else:
                super().__init__(coro, loop=loop, name=name, context=context, eager_start=eager_start)

        def cancel(self, msg: Any = None) -> bool:
            lane = lanes.known(self)
            if lane is None or self.done() or recorder.outcome is not None:
                return super().cancel(msg)
            by = None if recorder.in_loop else lanes.current.id
            line = None if by is None else lanes.current.line()
            lane.cancelled_by = (by, line)
            if sys._getframe(1).f_code is CANCEL_ALL and sys.exception() is None:
                lints.lost.cut_off(self, lane)
            outer = recorder.because
            recorder.because = lane.cancel = recorder.add(_CANCEL_REQUESTED, lane.id, by, line, recorder.cause())
            try:
                return super().cancel(msg)
            finally:
                recorder.because = outer

    def start_eagerly(self: Task, init: Callable[..., None], coro: Any, loop: Any, name: str | None,
                      context: Any) -> None:
        """The first step runs inside the constructor, on top of whoever creates the task: that one waits for it."""
        loop = loop or events.get_running_loop()
        outer, outer_task = lanes.current, loop.running_task
        lane = lanes.of_eager(self, coro, name)
        recorder.add(_SUSPENDED, outer.id, outer.line(), {"on": "task", "label": "eager start", "tasks": [lane.id]})
        recorder.add(_STARTED, lane.id, lane.created)
        lane.started = True
        lanes.current, loop.running_task = lane, self
        try:
            init(coro, loop=loop, name=name, context=context, eager_start=True)
            lanes.name(lane, self, name)
            if self.done():
                lanes.end(lane, self)
            else:
                waits.park(self, lane)
        finally:
            lanes.current, loop.running_task = outer, outer_task
            recorder.because = None
        recorder.add(_RESUMED, outer.id, outer.line(), recorder.last())

    Task.__module__ = "_asyncio"
    Task.__qualname__ = "Task"
    return Task


def install(task: type[asyncio.Task]) -> None:
    asyncio.Task = tasks.Task = task  # type: ignore[misc]
    asyncio.eager_task_factory = tasks.eager_task_factory = tasks.create_eager_task_factory(task)
