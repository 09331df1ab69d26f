"""Functions that a program gives to a framework, and calling them as that framework would.

A program registers handlers and then starts a server, or leaves that to a command line. Two requests at once reach
each route, so that one can see how handlers share the loop; messages and events come one by one.
"""

import asyncio
import inspect
import types
from collections.abc import Awaitable, Callable
from typing import Any

from . import places
from .world import FILE, world

#: Routes that get two requests; any further get one.
_ROUTES_TWICE = 3
#: Handlers that are called at all.
_MOST = 8


class Handler:
    """`call` makes the coroutine of one request; `label` says which, for example `GET /items/1`."""

    def __init__(self, function: Callable[..., Any], label: str, call: Callable[[int], Awaitable[Any]], of: str,
                 times: int = 2) -> None:
        self.function = function
        self.label = label
        self.call = call
        self.of = of
        self.times = times

    def line(self) -> int | None:
        code = getattr(inspect.unwrap(self.function), "__code__", None)
        return code.co_firstlineno if code is not None and code.co_filename == FILE else None


def is_handler(value: object) -> bool:
    """A coroutine function of the program's: what a framework can be given to call."""
    function = value.__func__ if isinstance(value, types.MethodType) else value
    return isinstance(function, types.FunctionType) and inspect.iscoroutinefunction(function)


def register(function: Callable[..., Any], by: str, decorates: bool = False) -> None:
    """Given to something simulated of which nothing is known: called once, with simulated arguments."""
    if any(each.function is function for each in world.handlers) or not places.is_given_away(function, decorates):
        return
    from .simulated import Simulated

    def call(number: int) -> Awaitable[Any]:
        parameters = [each for each in inspect.signature(function).parameters.values()
                      if each.default is each.empty and each.kind in (each.POSITIONAL_ONLY, each.POSITIONAL_OR_KEYWORD)]
        return function(*(Simulated(each.name) for each in parameters))

    world.handlers.append(Handler(function, function.__name__, call, by, times=1))


def register_class(made: type) -> None:
    """A subclass of something simulated: its handlers (`on_message`) are called on an object of it."""
    from .simulated import Simulated

    for name, function in vars(made).items():
        if name.startswith(("on_", "get", "post")) and inspect.iscoroutinefunction(function):
            def call(number: int, function: Any = function) -> Awaitable[Any]:
                parameters = list(inspect.signature(function).parameters.values())[1:]
                return function(made.__new__(made), *(Simulated(each.name) for each in parameters
                                                      if each.default is each.empty))

            world.handlers.append(Handler(function, f"{made.__name__}.{name}", call, made.__name__, times=1))


def run_all() -> None:
    """From module-level code: start a loop and serve."""
    asyncio.run(serve_all())


def run(coroutine: Any) -> Any:
    return asyncio.run(coroutine)


def forget() -> list[Handler]:
    handlers, world.handlers = world.handlers, []
    return handlers


async def serve_all() -> None:
    """Call each handler that was registered; those of one route at once."""
    handlers = forget()
    if not handlers:
        return
    chosen = handlers[:_MOST]
    explain(chosen, len(handlers))
    await asyncio.gather(*(asyncio.create_task(_request(handler, number), name=_name(handler, number))
                           for index, handler in enumerate(chosen)
                           for number in range(handler.times if index < _ROUTES_TWICE else 1)))


serve_all.__name__ = serve_all.__qualname__ = "server"


def _name(handler: Handler, number: int) -> str:
    return f"{handler.label} #{number + 1}" if handler.times > 1 else handler.label


def explain(handlers: list[Handler], registered: int) -> None:
    names = ", ".join(handler.function.__name__ for handler in handlers)
    twice = [handler for handler in handlers[:_ROUTES_TWICE] if handler.times > 1]
    how = "two requests at once for each route" if twice else "each once"
    rest = f" Only the first {len(handlers)} of {registered} were called." if registered > len(handlers) else ""
    world.assume("entry", f"Nothing here calls {names}: {handlers[0].of} would. Loopscope called "
                 f"{'it' if len(handlers) == 1 else 'them'} as it does, {how}.{rest}", handlers[0].line())


def _request(handler: Handler, number: int) -> Any:
    async def request() -> Any:
        return await handler.call(number)

    coroutine = request()
    coroutine.__name__ = handler.function.__name__
    return coroutine
