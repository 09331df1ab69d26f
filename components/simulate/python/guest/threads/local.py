"""`threading.local` of simulated threads: C keeps its own by the real thread, of which there is one."""

from typing import Any

from . import scheduler


class local:
    """Each thread sees attributes of its own; `__init__` of a subclass runs again in each."""

    def __new__(cls, /, *args: Any, **options: Any) -> "local":
        if (args or options) and cls.__init__ is object.__init__:
            raise TypeError("Initialization arguments are not supported")
        self = object.__new__(cls)
        #: By ident of the thread its attributes.
        object.__setattr__(self, "_spaces", {scheduler.active.ident(): {}})
        object.__setattr__(self, "_init", (args, options))
        return self

    def __getattribute__(self, name: str) -> Any:
        space = space_of(self)
        if name == "__dict__":
            return space
        if name in space:
            return space[name]
        return object.__getattribute__(self, name)

    def __setattr__(self, name: str, value: Any) -> None:
        space_of(self)[name] = value

    def __delattr__(self, name: str) -> None:
        try:
            del space_of(self)[name]
        except KeyError:
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}") from None


def space_of(self: local) -> dict[str, Any]:
    spaces = object.__getattribute__(self, "_spaces")
    ident = scheduler.active.ident()
    if ident not in spaces:
        spaces[ident] = {}
        args, options = object.__getattribute__(self, "_init")
        type(self).__init__(self, *args, **options)
    return spaces[ident]


local.__module__ = "_thread"
local.__qualname__ = "_local"
