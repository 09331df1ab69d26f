"""An event loop that runs in a thread: it waits as a thread waits."""

import contextvars
from collections.abc import Callable
from typing import Any

from .. import clock
from ..loop import VirtualLoop
from ..network.kernel import kernel
from . import scheduler
from .parks import Park, Steps
from .twins import STEPS


def run_forever_steps(self: VirtualLoop) -> Steps:
    """`BaseEventLoop.run_forever`."""
    active = scheduler.active
    recorder, lanes = self.recorder, self.lanes
    lane = lanes.current
    self._run_forever_setup()
    self.entered = True
    try:
        while True:
            park = next_turn(self)
            if park is not None:
                self.wake_up = lambda park=park: active.wake(park)
                yield park
                self.wake_up = None
                continue
            recorder.in_loop = True
            try:
                self._run_once()
            finally:
                recorder.in_loop, lanes.current, recorder.because = False, lane, None
            if active.owed is not None:
                yield active.pay()
            if self._stopping:
                break
    finally:
        self._run_forever_cleanup()


def next_turn(loop: VirtualLoop) -> Park | None:
    """None where there is something to do at once."""
    if loop._ready or loop._stopping:
        return None
    times = [handle._when for _, _, handle in loop._scheduled if not handle._cancelled]
    if (world := kernel.next_due()) is not None:
        times.append(world)
    due = min(times, default=None)
    if due is None:
        return scheduler.active.park()
    return scheduler.active.park(due - clock.now()) if due > clock.now() else None


def run_in_context_steps(context: contextvars.Context, function: Callable[..., Any], /, *args: Any,
                         **options: Any) -> Steps:
    """`Context.run`: what happens between two waits happens in the context."""
    twins = scheduler.active.twins
    inner = context.run(twins.select(function), *args, **options)
    if not twins.is_steps(inner):
        return (yield from twins.step(inner))
    resume, given = inner.send, None
    while True:
        try:
            park = context.run(resume, given)
        except StopIteration as end:
            return end.value
        try:
            given = yield park
            resume = inner.send
        except GeneratorExit:
            inner.close()
            raise
        except BaseException as error:
            resume, given = inner.throw, error


STEPS[VirtualLoop.run_forever] = run_forever_steps
STEPS[contextvars.Context.run] = run_in_context_steps
