"""A simulated process: a generator that is advanced when what it asked for has come.

A command's generator yields `Pause` (virtual time) or `Until` (something of a file or of another process); it returns
its exit code. Everything else (its output, its files) it does at once, in between.
"""

import signal
from collections.abc import Callable, Generator
from typing import Any

from ..network.kernel import IN, File, kernel

#: What a generator may ask for.
Steps = Generator["Pause | Until", None, int]

#: Seconds between what a process does last and its end: its output is read before its end is seen.
_EXIT = 0.000_5

#: Signals that do not end a process by default.
_HARMLESS = frozenset((signal.SIGCHLD, signal.SIGCONT, signal.SIGURG, signal.SIGWINCH))
_STOPS = frozenset((signal.SIGSTOP, signal.SIGTSTP))


class Pause:
    """So many seconds of virtual time."""

    __slots__ = ("seconds",)

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds


class Until:
    """Until `ready()`, which changes only when `file` does."""

    __slots__ = ("file", "ready")

    def __init__(self, file: File, ready: Callable[[], bool]) -> None:
        self.file = file
        self.ready = ready


class Process(File):
    """Reads as a pidfd does: ready when the process has ended."""

    def __init__(self, pid: int, argv: list[str], files: dict[int, File], env: dict[str, str], cwd: str) -> None:
        super().__init__()
        self.pid = pid
        self.argv = argv
        #: What 0, 1 and 2 stand for in it.
        self.files = {number: file.hold() for number, file in files.items()}
        self.env = env
        self.cwd = cwd
        #: As waitpid tells it; None while it runs.
        self.status: int | None = None
        #: What it does with a signal, for those it does not leave to the default.
        self.handlers: dict[int, Callable[[], None]] = {}
        self._steps: Steps | None = None
        self._stopped = False
        self._due = False
        self._waits_for: Until | None = None
        self.changed_hook = self._look_again

    def poll(self) -> int:
        return IN if self.status is not None else 0

    def start(self, steps: Steps, after: float = 0.0) -> None:
        self._steps = steps
        kernel.later(after, self._advance)

    def _look_again(self) -> None:
        """A file that it waits for has changed. It goes on by itself, not inside of what changed the file."""
        wait = self._waits_for
        if wait is not None and wait.ready() and self.status is None:
            self._waits_for = None
            wait.file.watchers.remove(self.changed_hook)
            kernel.later(0.0, self._advance)

    def _advance(self) -> None:
        if self.status is not None or self._steps is None:
            return
        if self._stopped:
            self._due = True
            return
        while True:
            try:
                asked = self._steps.send(None)
            except StopIteration as end:
                status = int(end.value or 0) << 8
                kernel.later(_EXIT, lambda: self.end(status))
                return
            except BrokenPipeError:
                self.end(int(signal.SIGPIPE))
                return
            if self.status is not None:
                return
            if isinstance(asked, Pause):
                kernel.later(asked.seconds, self._advance)
                return
            if not asked.ready():
                self._waits_for = asked
                asked.file.watchers.append(self.changed_hook)
                return

    def end(self, status: int) -> None:
        if self.status is not None:
            return
        if self._waits_for is not None and self.changed_hook in self._waits_for.file.watchers:
            self._waits_for.file.watchers.remove(self.changed_hook)
        files, self.files = self.files, {}
        for file in files.values():
            file.release()
        self.status = status
        steps, self._steps = self._steps, None
        if steps is not None and not steps.gi_running:
            steps.close()
        self.changed()

    def signal(self, number: int) -> None:
        if self.status is not None or number == 0:
            return
        if number == signal.SIGCONT and self._stopped:
            self._stopped = False
            if self._due:
                self._due = False
                kernel.later(0.0, self._advance)
        elif number in self.handlers:
            self.handlers[number]()
        elif number in _STOPS:
            self._stopped = True
        elif number not in _HARMLESS:
            self.end(number)

    # -- what a command does --------------------------------------------------------------------------------------

    def write(self, data: bytes | str, to: int = 1) -> Generator[Until, None, None]:
        """Write everything; waits while a pipe is full."""
        view = data.encode() if isinstance(data, str) else data
        file: Any = self.files.get(to)
        while view and file is not None:
            if not file.writable():
                yield Until(file, file.writable)
            view = view[file.write(view):]

    def read(self, size: int = 65_536) -> Generator[Until, None, bytes]:
        """What is there, up to `size` bytes; empty at the end."""
        file: Any = self.files.get(0)
        if file is None:
            return b""
        if not file.readable():
            yield Until(file, file.readable)
        return file.read(size)

    def read_all(self) -> Generator[Until, None, bytes]:
        whole = b""
        while data := (yield from self.read()):
            whole += data
        return whole

    def lines(self) -> Generator[Until, None, list[bytes]]:
        """All lines, each with its end."""
        return (yield from self.read_all()).splitlines(keepends=True)
