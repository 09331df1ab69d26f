"""asyncio.Task, told apart only by what it reports: who asks it to stop."""

import asyncio
from asyncio import tasks
from typing import Any

from .lanes import Lanes, ReportingTask
from .recorder import CODES, Recorder

_CANCEL_REQUESTED = CODES["cancel.requested"]


def reporting_task(recorder: Recorder, lanes: Lanes) -> type[asyncio.Task]:
    """The class that takes asyncio.Task's place for this run."""

    class Task(ReportingTask):
        __slots__ = ()

        def cancel(self, msg: Any = None) -> bool:
            lane = lanes.known(self)
            if lane is None or self.done() or recorder.outcome is not None:
                return super().cancel(msg)
            by = None if recorder.in_loop else lanes.current.id
            line = None if by is None else lanes.current.line()
            outer = recorder.because
            recorder.because = lane.cancel = recorder.add(_CANCEL_REQUESTED, lane.id, by, line, recorder.cause())
            try:
                return super().cancel(msg)
            finally:
                recorder.because = outer

    Task.__module__ = "_asyncio"
    Task.__qualname__ = "Task"
    return Task


def install(task: type[asyncio.Task]) -> None:
    asyncio.Task = asyncio.tasks.Task = tasks.Task = task  # type: ignore[misc]
