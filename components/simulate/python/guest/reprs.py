"""Short texts for values of a program that may be hostile.

A program that brings a `__repr__` of its own never has it called for our sake: one that prints, counts or never ends
would change what the program does. What such a method says is worked out from its text instead (own_reprs.py).
"""

import builtins
import reprlib
from collections import Counter, OrderedDict, defaultdict
from collections.abc import Callable
from itertools import islice
from typing import Any, Protocol

from .stop import Stop

#: Longest repr of a variable, in characters: more does not fit beside the code.
MAX_LENGTH = 80
#: Entries up to which a container of another class is written whole and then cut, and a set is sorted.
MAX_ENTRIES = 1_000

#: Integers up to here need no shortening.
_PLAIN = 10**18
#: Texts up to here need none either, whatever has to be escaped in them.
_PLAIN_TEXT = 14

# Without asking a metaclass of the program's.
name_of: Callable[[type], str] = type.__dict__["__name__"].__get__

class OwnTexts(Protocol):
    """Works out what the program's own `__repr__` and `__str__` say. Raises where it can not."""

    def repr_of(self, value: object, level: int) -> str: ...

    def str_of(self, value: object) -> str: ...


#: None where the program has no such methods, and any may be called.
_own: OwnTexts | None = None


def use(own: OwnTexts | None) -> None:
    """Begin a run."""
    global _own
    _own = own


class Reprs(reprlib.Repr):
    _lookup = {**reprlib.Repr._lookup, "bytes": "builtins", "bytearray": "builtins"}  # noqa: SLF001

    def repr_dict(self, x: Any, level: int) -> str:
        """In the order of its entries, as Python itself writes it."""
        if level <= 0 and x:
            return "{...}"
        pieces = [f"{self.repr1(key, level - 1)}: {self.repr1(value, level - 1)}"
                  for key, value in islice(dict.items(x), self.maxdict)]
        return f"{{{', '.join([*pieces, '...'] if len(x) > self.maxdict else pieces)}}}"

    def repr_set(self, x: Any, level: int) -> str:
        return super().repr_set(x, level) if _sorts(x) else self._repr_iterable(x, level, "{", "}", self.maxset)

    def repr_frozenset(self, x: Any, level: int) -> str:
        return super().repr_frozenset(x, level) if _sorts(x) else \
            self._repr_iterable(x, level, "frozenset({", "})", self.maxset)

    def repr_bytes(self, x: Any, level: int) -> str:
        return cut(repr(x[: self.maxstring]), self.maxstring)

    def repr_bytearray(self, x: Any, level: int) -> str:
        return f"bytearray({self.repr_bytes(bytes(x[: self.maxstring]), level)})"

    def repr_instance(self, x: Any, level: int) -> str:
        kind = type(x)
        if kind in _DICTIONARIES:
            return f"{name_of(kind)}({self.repr_dict(x, level)})"
        sized = next((each for each in _SIZED if issubclass(kind, each)), None)
        if sized is not None and (length := sized.__len__(x)) > MAX_ENTRIES:
            return f"<{name_of(kind)} of {length:,}>"
        if kind.__repr__ is object.__repr__:
            return f"<{name_of(kind)} object>"
        try:
            return cut(builtins.repr(x) if _own is None else _own.repr_of(x, level), self.maxother)
        except Stop:
            raise
        except BaseException:
            return f"<{name_of(kind)}>"


#: Types of values that no program can have written a method for.
PLAIN_TYPES = frozenset((int, float, bool, complex, str, bytes, type(None)))
_DICTIONARIES = frozenset((defaultdict, OrderedDict, Counter))
_SIZED: tuple[Any, ...] = (str, bytes, bytearray, list, tuple, dict, set, frozenset)
reprs = Reprs(maxlevel=3, maxdict=6, maxlist=8, maxtuple=8, maxset=8, maxstring=60, maxlong=40, maxother=60)


def short(value: object) -> str:
    """At most MAX_LENGTH characters; `<type>` where the value's own `__repr__` fails or may not be called."""
    kind = type(value)
    if kind is bool or value is None or (kind is int and -_PLAIN < value < _PLAIN):  # type: ignore[operator]
        return repr(value)
    if kind is str and len(value) <= _PLAIN_TEXT:  # type: ignore[arg-type]
        return repr(value)
    try:
        return cut(reprs.repr(value), MAX_LENGTH)
    except Stop:
        raise
    except BaseException:
        return f"<{name_of(kind)}>"


def message_of(error: BaseException) -> str:
    """What `str(error)` says; empty where that fails or may not be asked for."""
    try:
        return str(error) if _own is None else _own.str_of(error)
    except Stop:
        raise
    except BaseException:
        return ""


def cut(text: str, length: int) -> str:
    return text if len(text) <= length else f"{text[: length - 3]}..."


def _sorts(entries: Any) -> bool:
    """Sorting compares, and so calls what the program may have written."""
    return len(entries) <= MAX_ENTRIES and all(type(each) in PLAIN_TYPES for each in entries)
