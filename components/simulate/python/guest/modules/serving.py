"""Functions that a program gives to a framework, and calling them as that framework would.

A program registers handlers and then starts a server, or leaves that to a command line. Two requests at once reach
each route, so that one can see how handlers share the loop; messages and events come one by one.
"""

import asyncio
import inspect
import sys
import types
from asyncio import events
from collections.abc import Callable
from typing import Any

from ..network.kernel import kernel
from . import places
from .world import FILE, world

#: Routes that get two requests; any further get one.
_ROUTES_TWICE = 3
#: By annotation.
_NUMBERS = {"int": 3, "float": 1.0, "bool": True}
#: Handlers that are called at all.
_MOST = 8
#: What a web framework calls on an object of the page's class: as coroutines wherever they stand, and as plain
#: functions where the class extends one of these.
_REQUESTS = frozenset(("get", "post"))
_OF_REQUESTS = ("RequestHandler", "View", "Endpoint", "Resource")


class Handler:
    """`call` makes the coroutine of one request, or is the request where the function is a plain one; `label` says
    which, for example `GET /items/1`.
    """

    def __init__(self, function: Callable[..., Any], label: str, call: Callable[[int], Any], of: str,
                 times: int = 2) -> None:
        self.function = function
        self.label = label
        self.call = call
        self.of = of
        self.times = times

    def name(self) -> str:
        return getattr(self.function, "__name__", type(self.function).__name__)

    def line(self) -> int | None:
        code = getattr(inspect.unwrap(self.function), "__code__", None)
        return code.co_firstlineno if code is not None and code.co_filename == FILE else None


def is_handler(value: object) -> bool:
    """A coroutine function of the program's: what a framework can be given to call."""
    function = value.__func__ if isinstance(value, types.MethodType) else value
    return isinstance(function, types.FunctionType) and inspect.iscoroutinefunction(function)


def is_callback(value: object) -> bool:
    """A plain function of the program's, by its name: `on_message=show`. A lambda mostly picks or compares."""
    function = value.__func__ if isinstance(value, types.MethodType) else value
    return isinstance(function, types.FunctionType) and function.__name__ != "<lambda>" and not (
        inspect.iscoroutinefunction(function) or inspect.isgeneratorfunction(function)
        or inspect.isasyncgenfunction(function))


def register(function: Callable[..., Any], by: str, decorates: bool = False) -> None:
    """Given to something simulated of which nothing is known: called once, with simulated arguments."""
    if any(each.function is function for each in world.handlers) or not places.is_given_away(function, decorates):
        return
    if decorates and "." in function.__qualname__.rpartition("<locals>.")[2]:
        # A method: its class calls it on an object.
        world.methods.add(function)
        return
    bound = isinstance(function, types.MethodType)

    def call(number: int) -> Any:
        return _with_simulated_arguments(function, int(bound))

    world.handlers.append(Handler(function, function.__name__, call, by, times=1))
    if not decorates and running():
        _serve_when_idle()


def _serve_when_idle() -> None:
    """A handler that is given to a library while the loop runs: it is called when nothing else will ever happen."""
    before = kernel.act

    def act() -> bool:
        if not world.handlers:
            return before()
        asyncio.get_running_loop().create_task(serve_all())
        return True

    if before.__name__ != "act" or before.__module__ != __name__:
        kernel.act = act


def _with_simulated_arguments(function: Any, given: int, *first: Any, class_: type | None = None) -> Any:
    """Call it with something simulated for each parameter without a default but the first `given` ones."""
    plain = getattr(function, "__func__", function)
    code = plain.__code__
    positional = code.co_varnames[:code.co_argcount - len(plain.__defaults__ or ())][given:]
    named = code.co_varnames[code.co_argcount:code.co_argcount + code.co_kwonlyargcount]
    annotated = places.annotations_of(plain.__name__)
    return (class_ or function)(*first, *(_simulated(name, annotated) for name in positional),
                    **{name: _simulated(name, annotated) for name in named if name not in (plain.__kwdefaults__ or {})})


def _simulated(name: str, annotated: dict[str, str]) -> Any:
    """A number where the function insists on one, else something simulated."""
    from .simulated import Simulated

    made = _NUMBERS.get(annotated.get(name, ""))
    if made is None:
        return Simulated(name)
    world.assume("argument", f"{name} was made up: {made}.", world.line(), ("argument", name))
    return made


def register_class(made: type) -> None:
    """A subclass of something simulated: its handlers (`on_message`) are called on an object of it."""
    objects: list[Any] = []

    def the_object() -> Any:
        """One for all its handlers, made as the library would."""
        if not objects:
            objects.append(_with_simulated_arguments(made.__init__, 1, class_=made)
                           if isinstance(made.__init__, types.FunctionType) else made.__new__(made))
        return objects[0]

    requests = any(base.__name__.endswith(_OF_REQUESTS) for base in made.__mro__[1:])
    for name, function in vars(made).items():
        if not isinstance(function, types.FunctionType):
            continue
        awaited = inspect.iscoroutinefunction(function) and name.startswith(("on_", "get", "post"))
        if places.is_called_on_own(made.__name__, name):
            continue
        if awaited or (requests and name in _REQUESTS) or function in world.methods:
            _register_method(made, name, function, the_object)
            world.methods.discard(function)
    if world.handlers:
        _serve_when_idle()


def _register_method(made: type, name: str, function: Any, of: Callable[[], Any]) -> None:
    def call(number: int) -> Any:
        return _with_simulated_arguments(function, 1, of())

    world.handlers.append(Handler(function, f"{made.__name__}.{name}", call, made.__name__, times=1))


def register_methods() -> None:
    """Methods that decorators gave to a library while their class extends nothing of it: called on an object."""
    for name in sorted({each.__qualname__.rpartition(".")[0] for each in world.methods
                        if not places.mentions(each.__name__)}):
        made = vars(sys.modules["__main__"]).get(name)
        if isinstance(made, type):
            register_class(made)


def run_all() -> None:
    """From module-level code: start a loop and serve, beside the tasks that the program has given its loop."""
    loop = waiting_loop()
    if loop is not None:
        loop.run_until_complete(_serve_beside_tasks())
    elif world.handlers:
        asyncio.run(serve_all())


def waiting_loop() -> asyncio.AbstractEventLoop | None:
    """The loop of module-level code, if it has tasks that nobody runs."""
    loop = events._event_loop_policy._local._loop  # type: ignore[attr-defined]  # noqa: SLF001
    return loop if loop is not None and not loop.is_closed() and asyncio.all_tasks(loop) else None


async def _serve_beside_tasks() -> None:
    await serve_all()
    tasks = asyncio.all_tasks() - {asyncio.current_task()}
    if tasks:
        await asyncio.wait(tasks)


_serve_beside_tasks.__name__ = _serve_beside_tasks.__qualname__ = "server"


def run(coroutine: Any) -> Any:
    return asyncio.run(coroutine)


def running() -> bool:
    """A loop runs in this thread."""
    return events._get_running_loop() is not None  # noqa: SLF001


def loop() -> asyncio.AbstractEventLoop:
    """The program's event loop, for whoever asks something simulated for it."""
    return asyncio.get_event_loop()


def in_thread() -> bool:
    """A simulated thread runs, and what it runs is none of the program's own functions."""
    from ..threads import scheduler

    return scheduler.active.current is not None and places.line_of_program() is None


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
    tasks = [asyncio.create_task(_request(handler, number), name=_name(handler, number))
             for index, handler in enumerate(chosen) for number in range(handler.times if index < _ROUTES_TWICE else 1)]
    # A framework goes on with the others when one fails; the run's outcome is the first failure.
    for result in await asyncio.gather(*tasks, return_exceptions=True):
        if isinstance(result, BaseException) and not _is_answer(result):
            raise result


def _is_answer(error: BaseException) -> bool:
    """`raise web.HTTPFound(...)`: an exception that is the answer to a request."""
    return isinstance(getattr(type(error), "status", None), int)


serve_all.__name__ = serve_all.__qualname__ = "server"


def _name(handler: Handler, number: int) -> str:
    return f"{handler.label} #{number + 1}" if handler.times > 1 else handler.label


def explain(handlers: list[Handler], registered: int) -> None:
    names = ", ".join(handler.name() for handler in handlers)
    twice = [handler for handler in handlers[:_ROUTES_TWICE] if handler.times > 1]
    how = "two requests at once for each route" if twice else "each once"
    rest = f" Only the first {len(handlers)} of {registered} were called." if registered > len(handlers) else ""
    world.assume("entry", f"Nothing here calls {names}: {handlers[0].of} would. Loopscope called "
                 f"{'it' if len(handlers) == 1 else 'them'} as it does, {how}.{rest}", handlers[0].line())


def _request(handler: Handler, number: int) -> Any:
    async def request() -> Any:
        result = handler.call(number)
        return await result if inspect.isawaitable(result) else result

    coroutine = request()
    coroutine.__name__ = handler.name()
    return coroutine
