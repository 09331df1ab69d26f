"""A blocking call in a simulated thread, or beside some: it waits as threads do, and nobody else is held."""

from collections.abc import Callable
from typing import Any

from .. import clock
from ..threads import naming, scheduler, twins
from ..threads.parks import Steps
from .kernel import Kernel


def block_until_steps(self: Kernel, ready: Callable[[], bool], what: str, timeout: float | None = None) -> Steps:
    """`Kernel.block_until` for threads: the generator that waits."""
    deadline = None if timeout is None else clock.now() + timeout
    self.settle()
    while not ready():
        if deadline is not None and clock.now() >= deadline:
            return False
        dues = [each for each in (self.next_due(), deadline) if each is not None]
        park = scheduler.active.park(max(min(dues) - clock.now(), 0.0) if dues else None)
        self.parks.append(park)
        yield park
        self.parks.remove(park)
        self.settle()
    return True


def wait_beside_threads(kernel: Kernel, ready: Callable[[], bool], what: str, timeout: float | None) -> Any:
    """On the interpreter's own stack: the answer, or None where no thread is there to go on meanwhile."""
    active = scheduler.active
    if not active.alive or active.current is not None:
        return None
    return scheduler.drive(block_until_steps(kernel, ready, what, timeout))


def wake(parks: list[Any]) -> None:
    for park in parks:
        scheduler.active.wake(park)


#: Those whose functions reach a blocking call: threads run them in a form that can wait (threads/twins.py).
#: Their text stays in the snapshot for that (interpreter.ts).
_LIBRARY = ("subprocess", "socket", "loopscope.network.epoll", "loopscope.network.sockets", "loopscope.network.transfer",
            "loopscope.network.pipes", "loopscope.processes.system")


def install(kernel: Kernel) -> None:
    twins.STEPS[Kernel.block_until] = block_until_steps
    twins.LIBRARY = (*twins.LIBRARY, *_LIBRARY)
    naming._READERS[block_until_steps.__code__] = lambda held, names: {"on": "io", "label": held["what"]}  # noqa: SLF001
    kernel.wait_beside_threads = wait_beside_threads
    kernel.wake = wake
