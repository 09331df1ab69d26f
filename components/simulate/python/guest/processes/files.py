"""What the numbers 0, 1 and 2 of a child stand for when they are no pipes."""

import os
import sys
from typing import Any

from ..network.kernel import IN, OUT, File

_read, _write, _dup, _close = os.read, os.write, os.dup, os.close


class Null(File):
    """/dev/null"""

    def poll(self) -> int:
        return IN | OUT

    def readable(self) -> bool:
        return True

    def writable(self) -> bool:
        return True

    def read(self, size: int) -> bytes:
        return b""

    def write(self, data: bytes) -> int:
        return len(data)


class Console(Null):
    """The program's own output; its input has ended."""

    def __init__(self, stream: str) -> None:
        super().__init__()
        self._stream = stream

    def write(self, data: bytes) -> int:
        stream: Any = getattr(sys, f"__{self._stream}__")
        stream.write(bytes(data).decode(errors="replace"))
        return len(data)


class Stored(Null):
    """A file of the in-memory file system."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self._number = number

    @classmethod
    def of(cls, number: int) -> "Stored":
        """A file that the program has open."""
        return cls(_dup(number))

    @classmethod
    def at(cls, path: str, flags: int) -> "Stored":
        return cls(os.open(path, flags, 0o644))

    def read(self, size: int) -> bytes:
        return _read(self._number, size)

    def write(self, data: bytes) -> int:
        return _write(self._number, data)

    def released(self) -> None:
        _close(self._number)
