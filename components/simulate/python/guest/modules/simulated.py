"""An object that stands for something that is not here.

Every attribute, call and item of it is again such an object, named after how it was reached; awaiting one takes a
made-up time. Its text always says that it was made up.
"""

import abc
import collections.abc
import inspect
import types
from collections.abc import AsyncIterator, Generator, Iterator
from typing import Any

from . import places, serving
from .latency import Wait, seconds, tell
from .world import FILE, world

#: How many items anything simulated has.
ITEMS = 3
#: Longest name, in characters: names grow with every step that leads to an object.
_LONGEST = 60
#: Calls that start a framework: what was registered with it is then called.
RUNNERS = frozenset("run run_app run_polling run_until_disconnected run_forever start_polling start serve "
                    "serve_forever infinity_polling polling executor idle".split())
_FACTS: dict[str, Any] = {"status": 200, "status_code": 200, "ok": True}
_ERRORS = ("Error", "Exception", "Timeout", "Warning")


class Simulated:
    """`name` is how the program reaches it; `kind` names its latency in latency.py."""

    def __init__(self, name: str, kind: str = "generic", library: str | None = None, call: bool = False) -> None:
        put = object.__setattr__
        put(self, "_simulated", name if len(name) <= _LONGEST else f"{name[:_LONGEST - 3]}...")
        put(self, "_kind", kind)
        put(self, "_library", library)
        put(self, "_parts", {})
        #: It is the result of a call: what a program awaits.
        put(self, "_call", call)
        put(self, "_step", None)

    # -- its parts ------------------------------------------------------------------------------------------------

    def _part(self, key: Any, name: str, call: bool = False) -> Any:
        parts = self._parts
        if key not in parts:
            parts[key] = Simulated(name, self._kind, self._library, call)
        return parts[key]

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_") or name.startswith(("cr_", "gi_", "ag_")):
            raise AttributeError(f"{self!r} has no attribute {name!r}")
        if name in _FACTS and self._call:
            return _FACTS[name]
        if is_error(name, self._simulated):
            return self._error(name)
        return self._part(name, f"{self._simulated}.{name}")

    def _error(self, name: str) -> type[Exception]:
        parts = self._parts
        if name not in parts:
            parts[name] = error_class(name, self._simulated)
        return parts[name]

    def __setattr__(self, name: str, value: object) -> None:
        object.__setattr__(self, name, value)

    def __getitem__(self, key: Any) -> Any:
        return self._part(("item", repr(key)), f"{self._simulated}[{key!r}]")

    def __setitem__(self, key: Any, value: object) -> None:
        self._parts["item", repr(key)] = value

    def __delitem__(self, key: Any) -> None:
        self._parts.pop(("item", repr(key)), None)

    def __call__(self, *args: Any, **options: Any) -> Any:
        given = [arg for arg in (*args, *options.values()) if is_programs(arg)]
        if given:
            decorates = len(args) == 1 and not options and places.is_decorating()
            for function in given:
                if serving.is_handler(function):
                    serving.register(function, self._simulated, decorates=decorates)
            if decorates:
                for name in places.attributes_of(args[0].__name__):
                    # `@app.task def add(): ...` and then `add.delay(1)`: the library gives it more than it had.
                    if not hasattr(args[0], name):
                        setattr(args[0], name, Simulated(f"{args[0].__name__}.{name}", self._kind, self._library))
                return args[0]
        if self._last().startswith("run") and args and not running():
            # `curio.run(main, 3)`, `trio.run(main())`: whatever library it is, it starts a loop.
            if serving.is_handler(args[0]):
                serving.forget()
                return serving.run(args[0](*args[1:]))
            if inspect.iscoroutine(args[0]):
                return serving.run(args[0])
        if self._last() in RUNNERS and world.handlers and not running():
            serving.run_all()
        shown = ", ".join([*map(_short, args), *(f"{key}={_short(value)}" for key, value in options.items())])
        return Simulated(f"{self._simulated}({shown})", self._kind, self._library, call=True)

    def _last(self) -> str:
        return self._simulated.partition("(")[0].rpartition(".")[2]

    # -- awaiting, iterating, entering ----------------------------------------------------------------------------

    def __await__(self) -> Generator[Any, None, Any]:
        if self._last() in RUNNERS and world.handlers:
            yield from serving.serve_all().__await__()
            return self
        tell(self._kind, self._library or self._simulated.partition("(")[0].partition(".")[0])
        label = self._simulated
        yield from Wait(seconds(self._kind, label), label).__await__()
        return self

    # A task can be made of it, as of the coroutine that the program takes it for. The loop sends nothing but None.

    def send(self, *args: Any, **options: Any) -> Any:
        if args == (None,) and not options:
            if self._step is None:
                object.__setattr__(self, "_step", self.__await__())
            return self._step.send(None)
        return self.__getattr__("send")(*args, **options)

    def throw(self, *args: Any, **options: Any) -> Any:
        if self._step is not None and args:
            return self._step.throw(*args)
        if args and isinstance(args[0], BaseException):
            raise args[0]
        return self.__getattr__("throw")(*args, **options)

    def __iter__(self) -> Iterator[Any]:
        return iter([self._item(number) for number in range(ITEMS)])

    def _item(self, number: int) -> Any:
        return self._part(("item", repr(number)), f"item {number + 1} of {self._simulated}")

    async def __aiter__(self) -> AsyncIterator[Any]:
        for number in range(ITEMS):
            label = f"item {number + 1} of {self._simulated}"
            tell(self._kind, self._library or self._simulated)
            await Wait(seconds(self._kind, label), label)
            yield self._item(number)

    async def __aenter__(self) -> Any:
        if self._call:
            tell(self._kind, self._library or self._simulated)
            await Wait(seconds(self._kind, self._simulated), self._simulated)
        return self

    async def __aexit__(self, *error: object) -> None:
        return None

    def __enter__(self) -> Any:
        return self

    def __exit__(self, *error: object) -> None:
        return None

    # -- as a value -----------------------------------------------------------------------------------------------

    def __repr__(self) -> str:
        return f"<simulated {self._simulated}>"

    def __str__(self) -> str:
        return f"<simulated {self._simulated}>"

    def __format__(self, spec: str) -> str:
        return f"<simulated {self._simulated}>"

    @property
    def __name__(self) -> str:
        return self._last() or self._simulated

    def __bool__(self) -> bool:
        return places.truth()

    def __len__(self) -> int:
        return ITEMS

    def __contains__(self, item: object) -> bool:
        return False

    def __index__(self) -> int:
        return ITEMS

    def __int__(self) -> int:
        return ITEMS

    def __float__(self) -> float:
        return float(ITEMS)

    def __bytes__(self) -> bytes:
        return str(self).encode()

    def __fspath__(self) -> str:
        return str(self)

    def __round__(self, digits: int = 0) -> Any:
        return self

    def __hash__(self) -> int:
        return hash(self._simulated)

    def __eq__(self, other: object) -> bool:
        return self is other or (isinstance(other, Simulated) and other._simulated == self._simulated)

    def __mro_entries__(self, bases: tuple[Any, ...]) -> tuple[type, ...]:
        """`class Bot(discord.Client)`: a class whose objects are simulated wherever the program does not say how."""
        return (base_class(self._simulated),)


def _arithmetic(sign: str, flipped: bool) -> Any:
    def operation(self: Simulated, other: object) -> Any:
        if isinstance(other, str) and sign == "+":
            return other + str(self) if flipped else str(self) + other
        shown = f"{_short(other)} {sign} {self._simulated}" if flipped else f"{self._simulated} {sign} {_short(other)}"
        return Simulated(shown, self._kind, self._library)

    return operation


def _comparison(name: str) -> Any:
    def compare(self: Simulated, other: object) -> Any:
        if places.is_condition():
            return places.truth()
        if isinstance(other, Simulated):
            return getattr(self._simulated, name)(other._simulated)
        if isinstance(other, (int, float)):
            return getattr(float(ITEMS), name)(float(other))
        return NotImplemented

    return compare


for _name, _sign in {"add": "+", "sub": "-", "mul": "*", "truediv": "/", "floordiv": "//", "mod": "%", "pow": "**",
                     "and": "&", "or": "|", "xor": "^", "lshift": "<<", "rshift": ">>", "matmul": "@"}.items():
    setattr(Simulated, f"__{_name}__", _arithmetic(_sign, False))
    setattr(Simulated, f"__r{_name}__", _arithmetic(_sign, True))
for _name in ("__lt__", "__le__", "__gt__", "__ge__"):
    setattr(Simulated, _name, _comparison(_name))
for _name, _sign in {"neg": "-", "pos": "+", "invert": "~", "abs": "abs "}.items():
    setattr(Simulated, f"__{_name}__", lambda self, sign=_sign: Simulated(f"{sign}{self._simulated}", self._kind))
collections.abc.Coroutine.register(Simulated)


def awaitables(name: str) -> list[Any]:
    """What `asyncio.wait` takes: tasks where a loop runs, else what `gather` makes tasks of."""
    import asyncio

    made = [Simulated(f"{name}[{number}]", call=True) for number in range(ITEMS)]
    return [asyncio.ensure_future(each) for each in made] if running() else made


class SimulatedError(Exception):
    """Base of the exception classes of libraries that are not here."""


def error_class(name: str, of: str) -> type[Exception]:
    made = type(name, (SimulatedError,), {})
    made.__module__ = of
    return made


def is_error(name: str, of: str) -> bool:
    """An exception class, by its name or because the program catches or raises it."""
    if name[:1].isupper() and name.endswith(_ERRORS):
        return True
    return name[:1].isupper() and name in places.errors()


class _Class(abc.ABCMeta):
    """`User.name == "x"`, `Base.metadata`: what the library would have put into the class."""

    def __getattr__(cls, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(f"type object {cls.__name__!r} has no attribute {name!r}")
        return Simulated(f"{cls.__name__}.{name}")


def base_class(name: str) -> type:
    """What takes the place of a simulated class among the bases of a class of the program's."""

    class Base(Simulated, metaclass=_Class):
        def __init__(self, *args: object, **options: object) -> None:
            Simulated.__init__(self, type(self).__name__)
            for key, value in options.items():
                object.__setattr__(self, key, value)

        def __new__(cls, *args: object, **options: object) -> Any:
            made = object.__new__(cls)
            Simulated.__init__(made, cls.__name__)
            return made

        def __init_subclass__(cls, **options: object) -> None:
            serving.register_class(cls)

        def __call__(self, *args: Any, **options: Any) -> Any:
            return Simulated.__call__(self, *args, **options)

    Base.__name__ = Base.__qualname__ = name.rpartition(".")[2]
    return Base


def is_programs(value: object) -> bool:
    """A function or class that the program defines."""
    if isinstance(value, types.MethodType):
        value = value.__func__
    if isinstance(value, types.FunctionType):
        return value.__code__.co_filename == FILE or getattr(value, "__module__", None) == "__main__"
    return isinstance(value, type) and value.__module__ == "__main__"


def running() -> bool:
    from asyncio import events

    return events._get_running_loop() is not None  # noqa: SLF001


def _short(value: object) -> str:
    if isinstance(value, Simulated):
        return value._simulated
    if inspect.isfunction(value) or inspect.isclass(value):
        return value.__name__
    try:
        text = repr(value)
    except Exception:
        return type(value).__name__
    return text if len(text) <= 40 else f"{text[:37]}..."
