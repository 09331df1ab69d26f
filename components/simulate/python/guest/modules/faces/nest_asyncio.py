"""nest_asyncio: a loop that runs can be asked to run something else meanwhile."""

import asyncio
from asyncio import events, runners
from typing import Any

from loopscope.modules.world import world


def apply(loop: Any = None) -> None:
    kind = asyncio.new_event_loop
    made = kind()
    loop_class = type(made)
    made.close()
    plain = loop_class.run_until_complete

    def run_until_complete(self: Any, future: Any) -> Any:
        outer = events._get_running_loop()  # noqa: SLF001
        if outer is None:
            return plain(self, future)
        return _nested(outer, future)

    loop_class.run_until_complete = run_until_complete
    outermost = runners.run

    def run(main: Any, **options: Any) -> Any:
        outer = events._get_running_loop()  # noqa: SLF001
        return outermost(main, **options) if outer is None else _nested(outer, main)

    asyncio.run = run


def _nested(loop: Any, future: Any) -> Any:
    """Turn the loop from inside one of its tasks, until `future` is done."""
    task = asyncio.ensure_future(future, loop=loop)
    current = asyncio.current_task(loop)
    lanes, recorder = world.lanes, world.recorder
    lane, running, inside = lanes.current, loop.running_task, recorder.in_loop
    if current is not None:
        asyncio._leave_task(loop, current)  # noqa: SLF001
    recorder.in_loop = True
    try:
        while not task.done():
            loop._run_once()  # noqa: SLF001
            if loop._stopping:  # noqa: SLF001
                break
    finally:
        lanes.current, loop.running_task, recorder.in_loop = lane, running, inside
        if current is not None:
            asyncio._enter_task(loop, current)  # noqa: SLF001
    return task.result()
