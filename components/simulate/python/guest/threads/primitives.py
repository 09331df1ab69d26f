"""What threads wait at, in the places of `_thread`'s own: locks, the handle of a thread, and `time.sleep`.

Everything else (RLock, Condition, Event, Semaphore, Barrier, Queue, Future, pools) is CPython's, on top of these.
Each has two forms: the plain one waits on the running stack; the generator is what threads run (see `transform.py`).
"""

from collections import deque
from typing import Any

from .. import clock
from . import scheduler
from .parks import Park, SimulatedThread, Steps
from .twins import steps

#: Seconds that somebody waits before a lock is handed over instead of left for whoever comes first: TIME_TO_BE_FAIR
#: in Python/lock.c of CPython 3.14.
FAIR_AFTER = 0.001


def acquire_steps(self: "Lock", blocking: bool = True, timeout: float = -1) -> Steps:
    if not blocking and timeout != -1:
        raise ValueError("can't specify a timeout for a non-blocking call")
    if timeout < 0 and timeout != -1:
        raise ValueError("timeout value must be a non-negative number")
    if not self._held:
        self._take()
        return True
    if not blocking or timeout == 0:
        return False
    # The name must differ from the program's own: this frame is looked at for what is waited for.
    park = scheduler.active.park(None if timeout == -1 else timeout)
    self._waiting.append(park)
    yield park
    while not park.given:
        if not self._held:
            self._drop(park)
            self._take()
            return True
        if park.deadline is not None and clock.now() >= park.deadline:
            self._drop(park)
            return False
        again = scheduler.active.park(None if park.deadline is None else park.deadline - clock.now())
        again.since = park.since
        self._drop(park)
        self._waiting.appendleft(again)
        park = again
        yield park
    self._take()
    return True


class Lock:
    """`_thread.lock`."""

    __slots__ = ("_held", "_waiting", "holder", "__weakref__")

    def __init__(self) -> None:
        self._held = False
        self._waiting: deque[Park] = deque()
        #: Lane of the thread that took it.
        self.holder: int | None = None

    @steps(acquire_steps)
    def acquire(self, blocking: bool = True, timeout: float = -1) -> bool:
        if not self._held:
            self._take()
            return True
        return scheduler.drive(acquire_steps(self, blocking, timeout))

    def release(self) -> None:
        if not self._held:
            raise RuntimeError("release unlocked lock")
        if self._waiting:
            park = self._waiting.popleft()
            park.given = clock.now() - park.since > FAIR_AFTER
            scheduler.active.wake(park)
            if park.given:
                return
        self._held = False
        self.holder = None

    def locked(self) -> bool:
        return self._held

    acquire_lock, release_lock, locked_lock = acquire, release, locked

    def _at_fork_reinit(self) -> None:
        self._held = False

    @steps(acquire_steps)
    def __enter__(self) -> bool:
        return self.acquire()

    def __exit__(self, *error: object) -> None:
        self.release()

    def __reduce__(self) -> Any:
        raise TypeError("cannot pickle '_thread.lock' object")

    def __repr__(self) -> str:
        return f"<{'locked' if self._held else 'unlocked'} _thread.lock object at {id(self):#x}>"

    def _take(self) -> None:
        self._held = True
        self.holder = scheduler.active.lanes.current.id

    def _drop(self, park: Park) -> None:
        if park in self._waiting:
            self._waiting.remove(park)


Lock.__module__, Lock.__qualname__, Lock.__name__ = "_thread", "lock", "lock"


def join_steps(self: "ThreadHandle", timeout: float | None = None) -> Steps:
    thread = self.thread
    if thread is not None and not thread.done:
        park = scheduler.active.park(timeout if timeout is not None and timeout >= 0 else None)
        thread.joiners.append(park)
        yield park


class ThreadHandle:
    """`_thread._ThreadHandle`."""

    def __init__(self) -> None:
        self.thread: SimulatedThread | None = None

    @property
    def ident(self) -> int:
        return 0 if self.thread is None else self.thread.ident

    @steps(join_steps)
    def join(self, timeout: float | None = None) -> None:
        scheduler.drive(join_steps(self, timeout))

    def is_done(self) -> bool:
        return self.thread is not None and self.thread.done

    def _set_done(self) -> None:
        pass


def sleep_steps(seconds: float, /) -> Steps:
    check_sleep(seconds)
    park = scheduler.active.park(seconds)
    park.only_clock = True
    yield park


@steps(sleep_steps)
def sleep(seconds: float, /) -> None:
    active = scheduler.active
    check_sleep(seconds)
    if active.alive:
        scheduler.drive(sleep_steps(seconds))
    else:
        active.sleep_alone(seconds)


sleep.__module__ = "time"


def hold(seconds: float, what: str) -> None:
    """A simulated library holds whoever calls it, for example `requests.get`."""
    active = scheduler.active
    if active.current is not None:
        active.owe(seconds, {"on": "io", "label": what})
    elif active.alive:
        park = active.park(seconds)
        park.wait = {"on": "io", "label": what}
        active.wait_here(park)
    else:
        lane = active.lanes.current
        active.recorder.block(lane.id, seconds, what, lane.line())


def check_sleep(seconds: float) -> None:
    if not hasattr(seconds, "__index__") and not hasattr(seconds, "__float__"):
        raise TypeError(f"'{type(seconds).__name__}' object cannot be interpreted as an integer or float")
    if seconds < 0:
        raise ValueError("sleep length must be non-negative")


def shutdown_steps() -> Steps:
    """`_thread._shutdown`: the interpreter waits for every thread that is no daemon."""
    while waited := [thread for thread in scheduler.active.alive if not thread.daemon]:
        park: Any = scheduler.active.park()
        waited[0].joiners.append(park)
        yield park
