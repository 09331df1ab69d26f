"""What an operating system would do: numbers for open files, and things that happen by themselves later.

There is one kernel in an interpreter. Its memory is put back after each run, so nothing here outlives a run.
"""

import heapq
from collections.abc import Callable
from typing import Any

from .. import clock
from .errors import error

IN, OUT, ERR, HUP = 1, 4, 8, 16

#: Real programs find 0, 1 and 2 taken.
_FIRST_NUMBER = 3
#: Times that something is found ready at one instant before a program must be chatting with itself without a pause;
#: and what each further time then takes, in seconds. Without it `timeout(1)` around such a chat would never come.
_PATIENCE = 500
_CHAT_STEP = 0.000_2


class File:
    """What a number stands for: a socket, the end of a pipe, a process."""

    mode = 0

    def __init__(self) -> None:
        #: Those who want to know when `poll` may have changed.
        self.watchers: list[Callable[[], None]] = []
        self.blocking = True
        #: How many numbers stand for it, here and in child processes.
        self.holders = 0
        #: Seq of the event that changed it last.
        self.cause: int | None = None

    def poll(self) -> int:
        raise NotImplementedError

    def released(self) -> None:
        """Nobody has it open any more."""

    def changed(self) -> None:
        recorder = kernel.recorder
        self.cause = recorder.cause() if recorder is not None and recorder.outcome is None else None
        for watcher in list(self.watchers):
            watcher()
        if kernel.parks:
            kernel.wake(kernel.parks)

    def hold(self) -> "File":
        self.holders += 1
        return self

    def release(self) -> None:
        self.holders -= 1
        if self.holders == 0:
            self.released()


class Reserved(File):
    """A number that a real loop uses for itself: the selector and its pipe."""

    def poll(self) -> int:
        return 0


class Kernel:
    def __init__(self) -> None:
        self.files: dict[int, File] = {}
        self._later: list[tuple[float, int, Callable[[], None]]] = []
        self._order = 0
        self._chat = 0
        self._chat_at = -1.0
        #: Set when a run begins.
        self.recorder: Any = None
        self.lanes: Any = None
        #: What the world does when everybody waits for it: true when it did something.
        self.act: Callable[[], bool] = lambda: False
        #: Threads that wait until something changes, and how they are woken and waited beside (blocking.py).
        self.parks: list[Any] = []
        self.wake: Callable[[list[Any]], None] = lambda parks: None
        self.wait_beside_threads: Callable[..., Any] = lambda *asked: None

    def begin(self, recorder: Any, lanes: Any) -> None:
        """A run begins: the runs that warmed the interpreter up have left nothing open."""
        self.files.clear()
        self._later.clear()
        self.parks.clear()
        self.recorder, self.lanes = recorder, lanes

    # -- numbers --------------------------------------------------------------------------------------------------

    def open(self, file: File) -> int:
        number = _FIRST_NUMBER
        while number in self.files:
            number += 1
        self.files[number] = file.hold()
        return number

    def close(self, number: int) -> None:
        file = self.files.pop(number, None)
        if file is None:
            raise error("EBADF")
        file.release()

    def file(self, number: int) -> File:
        try:
            return self.files[number]
        except KeyError:
            raise error("EBADF") from None

    # -- later ----------------------------------------------------------------------------------------------------

    def later(self, seconds: float, callback: Callable[[], None]) -> None:
        self._order += 1
        heapq.heappush(self._later, (round(clock.now() + seconds, 9), self._order, callback))

    def next_due(self) -> float | None:
        return self._later[0][0] if self._later else None

    def settle(self) -> None:
        """Let happen what is due by now."""
        while self._later and self._later[0][0] <= clock.now():
            heapq.heappop(self._later)[2]()

    def chat(self) -> float | None:
        """Something is found ready. The instant until which that took, where a program never pauses."""
        now = clock.now()
        if now > self._chat_at:
            self._chat_at, self._chat = now, 0
        self._chat += 1
        if self._chat <= _PATIENCE:
            return None
        self._chat_at = round(now + _CHAT_STEP, 9)
        return self._chat_at

    # -- waiting, as a blocking call does -------------------------------------------------------------------------

    def block_until(self, ready: Callable[[], bool], what: str, timeout: float | None = None) -> bool:
        """Hold the caller until `ready()`, and record that the loop was held. False when the time is over."""
        answer = self.wait_beside_threads(self, ready, what, timeout)
        if answer is not None:
            return answer
        begun = clock.now()
        deadline = None if timeout is None else begun + timeout
        try:
            while not ready():
                due = self.next_due()
                if deadline is not None and (due is None or due > deadline):
                    clock.advance_to(deadline)
                    return False
                if due is None:
                    if not self.act():
                        self._stuck(what)
                    continue
                clock.advance_to(max(due, clock.now()))
                self.settle()
            return True
        finally:
            self._account(begun, what)

    def _account(self, begun: float, what: str) -> None:
        took = clock.now() - begun
        if took <= 0 or self.recorder is None or self.recorder.outcome is not None:
            return
        clock.advance_to(begun)
        lane = self.lanes.current
        self.recorder.block(lane.id, took, what, lane.line())

    def _stuck(self, what: str) -> None:
        recorder, lane = self.recorder, self.lanes.current
        recorder.stop("virtual-time", f"{what} waits for something that never comes, and holds everything else: it "
                      f"was stopped at {clock.now():.3g} s.", lane.line())


kernel = Kernel()
