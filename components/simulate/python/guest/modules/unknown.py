"""What a face leaves out of its library: attributes that its objects lack are simulated, and that is said."""

import enum
import sys
import types
from opcode import opmap
from typing import Any

from .simulated import Simulated
from .world import FILE, world

#: Modules of ours whose classes faces give as their library's.
_SHARED = ("loopscope.modules.starlette_parts",)
_LOAD_ATTR = opmap["LOAD_ATTR"]


def complete(module: types.ModuleType) -> None:
    """Let the classes that a face defines answer for what they do not have."""
    for value in list(vars(module).values()):
        if (isinstance(value, type) and value.__module__ in (module.__name__, *_SHARED) and not hasattr(value, "__getattr__")
                and not issubclass(value, (BaseException, enum.Enum, tuple))):
            value.__getattr__ = _of_class(value, module.__name__.partition(".")[0])  # type: ignore[attr-defined]


def _of_class(owner: type, library: str) -> Any:
    def __getattr__(self: Any, name: str) -> Any:
        frame = sys._getframe(1)
        # `hasattr()` and `getattr()` ask whether it is there, and subclasses are the program's own.
        if (name.startswith("_") or frame.f_code.co_filename != FILE or type(self).__module__ == "__main__"
                or frame.f_code.co_code[frame.f_lasti] != _LOAD_ATTR):
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}", name=name, obj=self)
        world.assume("module", f"The simulated {library} leaves out {owner.__name__}.{name}: a simulated one was used.",
                     frame.f_lineno, ("left out", owner, name))
        return Simulated(f"{owner.__name__}.{name}", library=library)

    return __getattr__
