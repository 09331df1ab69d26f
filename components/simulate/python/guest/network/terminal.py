"""Standard input and output as files that a loop can watch: `add_reader(sys.stdin)`, `connect_read_pipe(..., sys.stdin)`.

Whoever sits at the terminal types a line each second, as often as there are answers (runnable/questions.py), and
then closes it.
"""

import stat
import sys
from typing import Any

from .errors import error
from .kernel import IN, OUT, File, kernel

#: Between two lines.
SECONDS = 1.0


class Keyboard(File):
    mode = stat.S_IFCHR | 0o620

    def __init__(self) -> None:
        super().__init__()
        self._typed = b""
        self._watched = self._closed = self._told = False

    def poll(self) -> int:
        """Who looks at it is answered: typing begins with the first look."""
        if not self._watched:
            self._watched = True
            kernel.later(SECONDS, self._type)
        return IN if self._typed or (self._closed and not self._told) else 0

    def _type(self) -> None:
        from ..runnable.questions import questions

        text = questions.ask("", stdin=True)
        if text is None:
            self._closed = True
        else:
            self._typed += f"{text}\n".encode()
            kernel.later(SECONDS, self._type)
        self.changed()

    def take(self) -> bytes | None:
        """What was typed and not yet read; empty after the end; None where nobody watches."""
        if not self._watched:
            return None
        taken, self._typed = self._typed, b""
        self._told = self._closed
        return taken

    def read(self, size: int) -> bytes:
        if not self._typed and not self._closed:
            raise error("EAGAIN")
        piece, self._typed = self._typed[:size], self._typed[size:]
        self._told = not piece
        return piece


    def write(self, data: bytes) -> int:
        raise error("EBADF")


class Screen(File):
    mode = stat.S_IFCHR | 0o620

    def __init__(self, stream: Any) -> None:
        super().__init__()
        self._stream = stream

    def poll(self) -> int:
        return OUT

    def write(self, data: bytes) -> int:
        self._stream.flush()
        self._stream.buffer.write(data)
        self._stream.flush()
        return len(data)


class Handle:
    """What a pipe's transport is given in place of `sys.stdout`: closing it leaves the program's stream open."""

    def __init__(self, stream: Any) -> None:
        self._number = kernel.open(Screen(stream))

    def fileno(self) -> int:
        return self._number

    def close(self) -> None:
        kernel.close(self._number)


def for_transport(pipe: Any) -> Any:
    """The pipe itself, or a handle where it is one of the program's standard streams."""
    return Handle(pipe) if pipe in (sys.stdout, sys.stderr) else pipe


def begin() -> None:
    kernel.files[0] = Keyboard().hold()
