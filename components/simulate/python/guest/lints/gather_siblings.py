"""gather passes the first error on at once and lets the others run, as asyncio/tasks.py says."""

import asyncio
import types
from typing import Any

from ..lanes import Lane, Lanes
from ..recorder import CODES, Recorder
from .words import listed, name, seconds

_NOTE = CODES["note"]
#: The callback that gather leaves on each of its futures.
DONE = next(each for each in asyncio.gather.__code__.co_consts
            if isinstance(each, types.CodeType) and each.co_name == "_done_callback")


class _Failure:
    __slots__ = ("failed", "error", "at", "waiter", "line", "left", "ran_on")

    def __init__(self, failed: int, error: str, at: float, waiter: int, line: int | None, left: set[int]) -> None:
        self.failed = failed
        self.error = error
        self.at = at
        self.waiter = waiter
        self.line = line
        #: Siblings that are not done yet.
        self.left = left
        #: Siblings that are, and for how long each went on unattended: virtual milliseconds.
        self.ran_on: dict[int, float] = {}


class GatherSiblings:
    def __init__(self, recorder: Recorder, lanes: Lanes) -> None:
        self._recorder = recorder
        self._lanes = lanes
        self._failures: list[_Failure] = []

    def done(self, callback: Any, future: asyncio.Future) -> None:
        """One of the futures of a gather is done, and `callback` is about to be told."""
        error = getattr(future, "_exception", None)
        if error is None or future.cancelled():
            return
        given = dict(zip(callback.__code__.co_freevars, (cell.cell_contents for cell in callback.__closure__)))
        outer = given["outer"]
        if given["return_exceptions"] or outer is None or outer.done():
            return
        lanes = self._lanes
        failed = lanes.known(future)
        waiter = self._waiter(outer)
        left = {lane.id for child in given["children"] if not child.done() and (lane := lanes.known(child)) is not None}
        if failed is None or waiter is None or not left:
            return
        if any(failure.left & left for failure in self._failures):
            return
        kind, at = type(error).__name__, self._recorder.at
        self._failures.append(_Failure(failed.id, kind, at, waiter.id, waiter.line(), left))
        lanes.on_end = self.ended

    def ended(self, lane: Lane) -> None:
        """A task has ended, while there are failures whose siblings go on."""
        for failure in list(self._failures):
            if lane.id in failure.left:
                failure.left.discard(lane.id)
                if not self._attended(lane.id):
                    failure.ran_on[lane.id] = self._recorder.at - failure.at
                if not failure.left:
                    self._failures.remove(failure)
                    self._tell(failure)
        if not self._failures:
            self._lanes.on_end = None

    def finish(self) -> None:
        """Tell of those whose siblings have not ended at all: the loop was left as it was."""
        for failure in self._failures:
            failure.ran_on |= {lane: self._recorder.at - failure.at for lane in failure.left}
            self._tell(failure)
        self._failures.clear()

    def _waiter(self, outer: asyncio.Future) -> Lane | None:
        """The task that awaits the gather itself."""
        for task, lane in self._lanes.tasks():
            if getattr(task, "_fut_waiter", None) is outer:
                return lane
        return None

    def _attended(self, lane: int) -> bool:
        """Somebody else awaits it by now."""
        return any(lane in other.wait.get("tasks", ()) for task, other in self._lanes.tasks()
                   if other.wait is not None and getattr(task, "_fut_waiter", None) is not None)

    def _tell(self, failure: _Failure) -> None:
        ran_on = {lane: took for lane, took in sorted(failure.ran_on.items()) if took > 0}
        if not ran_on or self._recorder.outcome is not None:
            return
        tasks = self._recorder.tasks
        each = [f"{name(lane, tasks)} for {seconds(took)}" for lane, took in list(ran_on.items())[:4]]
        if len(ran_on) > 4:
            each.append(f"{len(ran_on) - 4} more")
        self._recorder.add(
            _NOTE, "gather-siblings", f"{name(failure.failed, tasks)} failed with {failure.error}, and gather passed "
            f"that on at once without stopping the others: {listed(each)} went on with nobody waiting. A TaskGroup "
            "would have cancelled them.", failure.waiter, failure.line)
