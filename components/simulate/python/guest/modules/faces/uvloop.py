"""uvloop: another loop with the same behaviour. Loopscope's own takes its place."""

import asyncio
from typing import Any


def install() -> None:
    pass


def run(main: Any, *, loop_factory: Any = None, debug: bool | None = None, **options: Any) -> Any:
    return asyncio.run(main, debug=debug)


def new_event_loop() -> asyncio.AbstractEventLoop:
    return asyncio.new_event_loop()


Loop = asyncio.SelectorEventLoop
EventLoopPolicy = type(asyncio.events._get_event_loop_policy())  # noqa: SLF001
