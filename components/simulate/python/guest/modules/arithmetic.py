"""Something simulated as a value: in sums, comparisons, conditions and formatted text.

What comes out says that it was made up, or where it can not (a number), the assumption says so.
"""

import re
from typing import Any

from . import places
from .world import world

#: How many items anything simulated has, and what number it is.
ITEMS = 3
#: Directives of `%` that insist on a number.
_NUMERIC = re.compile(r"%(?:\((\w+)\))?[-+ #0]*[\d*]*(?:\.[\d*]+)?[diouxXeEfFgGc]")


class Value:
    """The base of Simulated that answers operators. `other` makes what they give."""

    _simulated: str

    def other(self, name: str) -> Any:
        raise NotImplementedError

    def mark(self) -> str:
        return f"<simulated {self._simulated}>"

    def __repr__(self) -> str:
        return self.mark()

    def __str__(self) -> str:
        return self.mark()

    def __format__(self, spec: str) -> str:
        return self.mark()

    def __bytes__(self) -> bytes:
        return self.mark().encode()

    def __buffer__(self, flags: int) -> memoryview:
        """Where bytes are wanted (PEP 688): `file.write(it)`."""
        return memoryview(bytes(self))

    def __fspath__(self) -> str:
        return self.mark()

    def __bool__(self) -> bool:
        return places.truth()

    def __len__(self) -> int:
        return ITEMS

    def __contains__(self, item: object) -> bool:
        return places.comparison() or False

    def __index__(self) -> int:
        self._say_number()
        return ITEMS

    def __int__(self) -> int:
        self._say_number()
        return ITEMS

    def __float__(self) -> float:
        self._say_number()
        return float(ITEMS)

    def _say_number(self) -> None:
        line = places.line_of_program()
        if line is not None:
            world.assume("other", f"A number is made of something simulated here: {ITEMS} was made up for it.", line,
                         ("number", line))

    def __round__(self, digits: int = 0) -> Any:
        return self

    def __hash__(self) -> int:
        return hash(self._simulated)

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        answer = places.comparison()
        if answer is not None:
            return answer
        return isinstance(other, Value) and other._simulated == self._simulated

    def __ne__(self, other: object) -> bool:
        answer = None if self is other else places.comparison()
        return answer if answer is not None else not self == other

    def __rmod__(self, text: object) -> Any:
        """`"%d" % it`: text that says so, also where a number is asked for."""
        if not isinstance(text, str):
            return self.other(f"{places.short(text)} % {self._simulated}")
        return _NUMERIC.sub(lambda found: f"%({found[1]})s" if found[1] else "%s", text) % self.mark()


def _operation(sign: str, flipped: bool) -> Any:
    def operation(self: Value, other: object) -> Any:
        if isinstance(other, (str, bytes)) and sign == "+" and not isinstance(other, Value):
            mine = self.mark() if isinstance(other, str) else bytes(self)
            return other + mine if flipped else mine + other  # type: ignore[operator]
        shown = places.short(other)
        return self.other(f"{shown} {sign} {self._simulated}" if flipped else f"{self._simulated} {sign} {shown}")

    return operation


def _comparison(name: str) -> Any:
    def compare(self: Value, other: object) -> Any:
        answer = places.comparison()
        if answer is not None:
            return answer
        if isinstance(other, Value):
            return getattr(self._simulated, name)(other._simulated)
        if isinstance(other, (int, float)):
            return getattr(float(ITEMS), name)(float(other))
        return NotImplemented

    return compare


for _name, _sign in {"add": "+", "sub": "-", "mul": "*", "truediv": "/", "floordiv": "//", "mod": "%", "pow": "**",
                     "and": "&", "or": "|", "xor": "^", "lshift": "<<", "rshift": ">>", "matmul": "@"}.items():
    setattr(Value, f"__{_name}__", _operation(_sign, False))
    if _name != "mod":
        setattr(Value, f"__r{_name}__", _operation(_sign, True))
for _name in ("__lt__", "__le__", "__gt__", "__ge__"):
    setattr(Value, _name, _comparison(_name))
for _name, _sign in {"neg": "-", "pos": "+", "invert": "~", "abs": "abs "}.items():
    setattr(Value, f"__{_name}__", lambda self, sign=_sign: self.other(f"{sign}{self._simulated}"))
