"""The interpreter's own stack among the threads: the module's code, and a loop that runs there.

While it waits the threads run on top of it, and the clock goes on to the next that has a time.
"""

import _asyncio
import asyncio
import heapq
from typing import Any

from .. import clock
from ..deadlock import explain_deadlock
from ..lanes import Lane
from ..network.kernel import kernel
from ..recorder import CODES
from ..stop import Stop
from .parks import Park

RESUMED, SUSPENDED, BLOCKED, NOTE = (CODES[name] for name in ("task.resumed", "task.suspended", "blocked", "note"))


class OwnStack:
    """Part of the Scheduler."""

    recorder: Any
    lanes: Any

    def wait_here(self, park: Park) -> None:
        """Wait on the running stack: the others run on top of it, and the clock goes on, until it is woken."""
        recorder, lane = self.recorder, self.lanes.current
        wait = self._names(None, park)
        holds_loop = _asyncio._get_running_loop() is not None
        if not holds_loop:
            park.lane, park.suspended = lane.id, recorder.add(SUSPENDED, lane.id, lane.line(), wait)
            lane.wait = wait
        what = wait["label"] or wait["on"]
        while not park.passed and self.run_woken(park) and not park.passed:
            due = self.next_due()
            if due is None:
                lane.wait = wait
                self.deadlock()
            if holds_loop and due > clock.now():
                # What is over at once, such as leaving a pool that is done, holds nothing up.
                self._note(lane, wait)
            self._advance(due, lane if holds_loop else None, what)
            self.ring()
        if not holds_loop:
            lane.wait = None
            recorder.add(RESUMED, lane.id, lane.line(), park.cause)

    def _note(self, lane: Lane, wait: dict[str, Any]) -> None:
        """Once for each line that holds a loop."""
        line = lane.line()
        if line in self._noted:
            return
        self._noted.add(line)
        what = wait["label"] if wait["on"] in ("sleep", "io") else f"Waiting for {wait['label'] or 'this'}"
        self.recorder.add(NOTE, "blocking-call", f"{what} holds the event loop: no other task can run meanwhile. "
                          "asyncio has calls that can be awaited for this.", lane.id, line)

    def _advance(self, when: float, blocked: Lane | None, what: str) -> None:
        recorder = self.recorder
        if recorder.outcome is not None:
            raise Stop
        now = clock.now()
        if when <= now:
            return
        limit = recorder.limits.virtual_seconds
        if when > limit:
            clock.advance_to(limit)
            recorder.tick()
            recorder.stop("virtual-time", f"The run was stopped: its clock has reached {limit:,.0f} seconds and it "
                          "still goes on.")
        if blocked is not None:
            recorder.add(BLOCKED, blocked.id, round((when - now) * 1000, 3), what, blocked.line())
        clock.advance_to(when)
        recorder.tick()

    def idle(self, loop: asyncio.AbstractEventLoop) -> None:
        """The loop asks for events, and lets go of the GIL: threads run, and the clock goes on to the next of theirs
        that comes no later than the loop's own timers."""
        if self.current is not None:
            return
        ready, scheduled = loop._ready, loop._scheduled
        self.ring()
        self.run_woken()
        while not ready and not loop._stopping and (due := self.next_due()) is not None:
            while scheduled and scheduled[0][2]._cancelled:
                heapq.heappop(scheduled)[2]._scheduled = False
            if scheduled and scheduled[0][0] < due or (world := kernel.next_due()) is not None and world < due:
                return
            if due > clock.cell[0]:
                loop.sleep_until(due)
            self.ring()
            self.run_woken()

    def deadlock(self) -> None:
        waiting = self.all_waiting()
        self.recorder.end({"type": "deadlocked", "waiting": waiting,
                           "message": explain_deadlock(waiting, self.recorder.tasks)})
        raise Stop

    def all_waiting(self) -> list[dict[str, Any]]:
        lanes = [self.lanes.module, *self.lanes.all()]
        return [{"task": lane.id, "wait": lane.wait} for lane in lanes
                if lane.ended is None and lane.wait is not None and lane.wait["on"] != "idle"]
