"""An object that stands for something that is not here.

Every attribute, call and item of it is again such an object, named after how it was reached; awaiting one takes a
made-up time. Its text always says that it was made up, and it is text: what joins, writes or encodes text takes it.
"""

import collections.abc
import inspect
import json.decoder
import re
from collections.abc import AsyncIterator, Generator, Iterator
from typing import Any

from . import endings, labels, places, serving
from .arithmetic import ITEMS, Value
from .given import Given
from .latency import Wait, hold, seconds, tell
from .world import world

#: Calls that start a framework: what was registered with it is then called.
RUNNERS = frozenset("run run_app run_polling run_until_disconnected run_forever start_polling start serve "
                    "serve_forever infinity_polling polling executor idle".split())
_FACTS: dict[str, Any] = {"status": 200, "status_code": 200, "ok": True}
#: What gives the program's event loop: `client.loop`, `client.get_io_loop()`.
_LOOPS = frozenset(("loop", "io_loop", "event_loop"))
_LOOP_GETTERS = frozenset(("get_io_loop", "get_event_loop", "get_running_loop"))
#: Calls whose number is a time: `delay(2)`, `say_after(1, "hello")`.
_TIMED = re.compile(r"(^|_)(delay|sleep|wait|pause|after|slow\w*)(_|$)")
#: The longest such time, in seconds.
_LONGEST_DELAY = 3600.0
#: Attributes of text, which the program means as attributes of the object: `message.title`, `db.users.count`.
_OF_TEXT = frozenset(name for name in dir(str) if name[0] != "_") - {"encode"}
#: What text that was made up holds.
_MARK = "<simulated "


class Simulated(Value):
    """`name` is how the program reaches it; `kind` names its latency in latency.py."""

    def __new__(cls, name: str = "", *args: Any, **options: Any) -> Any:
        if cls is Simulated:
            return str.__new__(SimulatedText, f"{_MARK}{labels.shortened(name)}>")
        return object.__new__(cls)

    def __init__(self, name: str, kind: str = "generic", library: str | None = None, call: bool = False,
                 leaf: str | None = None) -> None:
        put = object.__setattr__
        put(self, "_simulated", labels.shortened(name))
        #: What was done last: the name of the attribute or of the function that was called.
        put(self, "_leaf", labels.leaf(name) if leaf is None else leaf)
        put(self, "_kind", kind)
        put(self, "_library", library)
        put(self, "_parts", {})
        #: It is the result of a call: what a program awaits.
        put(self, "_call", call)
        #: How long awaiting it takes, where the call says so.
        put(self, "_seconds", None)
        #: Coroutines and generators among the call's arguments.
        put(self, "_given", None)
        put(self, "_step", None)

    def other(self, name: str) -> Any:
        return Simulated(name, self._kind, self._library)

    # -- its parts ------------------------------------------------------------------------------------------------

    def _part(self, key: Any, name: str) -> Any:
        parts = self._parts
        if key not in parts:
            parts[key] = self.other(name)
        return parts[key]

    def __getattr__(self, name: str) -> Any:
        if name.startswith(("__", "cr_", "gi_", "ag_")) or (name[0] == "_" and places.line_of_program() is None):
            raise AttributeError(f"{self!r} has no attribute {name!r}")
        if name in _FACTS and self._call and not places.is_compared_with_text(name) and not places.is_called(name):
            return places.asserted(name, _FACTS[name])
        if name in _LOOPS and not places.is_called(name):
            return serving.loop()
        from .stand_ins import error_class, is_error

        if is_error(name):
            return self._parts.setdefault(name, error_class(name, self._simulated))
        return self._part(name, f"{self._simulated}.{name}")

    def __setattr__(self, name: str, value: object) -> None:
        object.__setattr__(self, name, value)

    def __getitem__(self, key: Any) -> Any:
        return self._part(("item", repr(key)), f"{self._simulated}[{key!r}]")

    def __setitem__(self, key: Any, value: object) -> None:
        self._parts["item", repr(key)] = value

    def __delitem__(self, key: Any) -> None:
        self._parts.pop(("item", repr(key)), None)

    def __call__(self, *args: Any, **options: Any) -> Any:
        from .stand_ins import is_programs

        given = [arg for arg in (*args, *options.values()) if is_programs(arg)]
        if given:
            decorates = len(args) == 1 and not options and places.is_decorating(args[0])
            for function in given:
                if serving.is_handler(function) or (not decorates and serving.is_callback(function)):
                    serving.register(function, self._simulated, decorates=decorates)
            if decorates:
                for name in places.attributes_of(args[0].__name__):
                    # `@app.task def add(): ...` and then `add.delay(1)`: the library gives it more than it had.
                    if not hasattr(args[0], name):
                        setattr(args[0], name, self.other(f"{args[0].__name__}.{name}"))
                return places.entered(args[0], self._simulated)
        if self._leaf.startswith("run") and args and not serving.running():
            # `curio.run(main, 3)`, `trio.run(main())`: whatever library it is, it starts a loop.
            if serving.is_handler(args[0]):
                serving.forget()
                return serving.run(args[0](*args[1:]))
            if inspect.iscoroutine(args[0]):
                return serving.run(args[0])
        if self._leaf in _LOOP_GETTERS:
            return serving.loop()
        if self._leaf in RUNNERS and not serving.running():
            serving.run_all()
        return self._result(args, options)

    def _result(self, args: tuple[Any, ...], options: dict[str, Any]) -> Any:
        shown = [*map(places.short, args), *(f"{key}={places.short(value)}" for key, value in options.items())]
        made = Simulated(labels.call(self._simulated, shown), self._kind, self._library, call=True, leaf=self._leaf)
        put = object.__setattr__
        if args and _TIMED.search(self._leaf) and type(args[0]) in (int, float) and 0 <= args[0] <= _LONGEST_DELAY:
            put(made, "_seconds", float(args[0]))
        given = Given((*args, *options.values()), self._simulated, serving.running())
        if given:
            put(made, "_given", given)
        elif serving.in_thread():
            # The thread itself calls it: it is the work that the program gave to the pool.
            hold(self._duration(made._simulated), made._simulated)
        return made

    def _duration(self, label: str) -> float:
        if self._seconds is None:
            return seconds(self._kind, label)
        world.assume("latency", f"{label} is not here: it was taken to last the {self._seconds:g} s that it is given.",
                     world.line(), ("duration", self._leaf))
        return self._seconds

    # -- awaiting, iterating, entering ----------------------------------------------------------------------------

    def __await__(self) -> Generator[Any, None, Any]:
        if self._leaf in RUNNERS and world.handlers:
            yield from serving.serve_all().__await__()
            return self
        results = (yield from self._given.settle().__await__()) if self._given else []
        if not results:
            tell(self._kind, self._library or self._simulated.partition("(")[0].partition(".")[0])
            yield from Wait(self._duration(self._simulated), self._simulated).__await__()
            endings.end_of_loop()
            return None if endings.is_last_before_none() else self
        return results[0] if len(results) == 1 else results

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
        return iter([self._item(number) for number in range(places.unpacked() or ITEMS)])

    def _item(self, number: int) -> Any:
        return self._part(("item", repr(number)), f"item {number + 1} of {self._simulated}")

    async def __aiter__(self) -> AsyncIterator[Any]:
        for number in range(ITEMS):
            item = self._item(number)
            tell(self._kind, self._library or self._simulated)
            await Wait(seconds(self._kind, item._simulated), item._simulated)
            yield item
        world.ran_out = True

    async def __aenter__(self) -> Any:
        if self._given:
            await self._given.settle()
        if self._call:
            tell(self._kind, self._library or self._simulated)
            await Wait(self._duration(self._simulated), self._simulated)
        return self

    async def __aexit__(self, *error: object) -> None:
        return None

    def __enter__(self) -> Any:
        return self

    def __exit__(self, *error: object) -> None:
        return None

    @property
    def __name__(self) -> str:
        return self._leaf or self._simulated

    def __instancecheck__(self, value: object) -> bool:
        """`isinstance(event, lib.Message)`: what is simulated is whatever the program asks for."""
        return isinstance(value, Simulated)

    def __mro_entries__(self, bases: tuple[Any, ...]) -> tuple[type, ...]:
        """`class Bot(discord.Client)`: a class whose objects are simulated wherever the program does not say how."""
        from .stand_ins import base_class

        return (base_class(self._simulated),)


class SimulatedText(Simulated, str):  # type: ignore[misc]
    """Every simulated object but those of the program's own classes."""

    def __getattribute__(self, name: str) -> Any:
        if name in _OF_TEXT and places.asked_by_program() and name not in object.__getattribute__(self, "__dict__"):
            return self.__getattr__(name)
        return object.__getattribute__(self, name)


SimulatedText.__name__ = SimulatedText.__qualname__ = "Simulated"
collections.abc.Coroutine.register(Simulated)


def awaitables(name: str) -> list[Any]:
    """What `asyncio.wait` takes: tasks where a loop runs, else what `gather` makes tasks of."""
    import asyncio

    made = [Simulated(f"{name}[{number}]", call=True) for number in range(ITEMS)]
    return [asyncio.ensure_future(each) for each in made] if serving.running() else made


def _decode(original: Any) -> Any:
    def decode(self: Any, text: str, *args: Any) -> Any:
        plain = str(text)
        if _MARK in plain:
            return Simulated(f"JSON of {plain.replace(_MARK, '').replace('>', '').strip()}")
        return original(self, text, *args)

    return decode


# Made-up text is no JSON: what is read from it is made up as well.
json.decoder.JSONDecoder.decode = _decode(json.decoder.JSONDecoder.decode)  # type: ignore[method-assign]
