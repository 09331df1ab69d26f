"""Names as bits: a set of names is one integer, so that thousands of readings can be compared cheaply."""

from __future__ import annotations

import builtins

BUILTINS = frozenset(dir(builtins)) | {"__name__", "__file__", "__doc__", "__annotations__"}


class Names:
    """Gives every name of a text its bit; builtins get none, because they can be used anywhere."""

    def __init__(self) -> None:
        self._bits: dict[str, int] = {}

    def bit(self, name: str) -> int:
        if name in BUILTINS and name not in self._bits:
            return 0
        return self._bits.setdefault(name, 1 << len(self._bits))

    def binding(self, name: str) -> int:
        """The bit of a name that the text binds, also where it hides a builtin."""
        return self._bits.setdefault(name, 1 << len(self._bits))

    def mask(self, names: set[str]) -> int:
        mask = 0
        for name in names:
            mask |= self.bit(name)
        return mask

    def bound(self, names: set[str]) -> int:
        mask = 0
        for name in names:
            mask |= self.binding(name)
        return mask
