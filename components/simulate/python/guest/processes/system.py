"""The calls of the operating system that `subprocess` and asyncio's pipes make, on simulated files and processes."""

import io
import os
import signal
import subprocess
import types
from typing import Any

from ..network.addresses import ports
from ..network.errors import error, strerror
from ..network.kernel import File, Reserved, kernel
from ..network.pipes import PipeReader, PipeWriter, pipe as make_pipe
from .files import Console, Null, Stored
from .process import Process

#: The program's own number, and its parent's.
PID, PARENT = 4_200, 4_100


class Table:
    def __init__(self) -> None:
        self.processes: dict[int, Process] = {}
        self._next = PID

    def new_pid(self) -> int:
        self._next += 1
        return self._next

    def add(self, process: Process) -> None:
        self.processes[process.pid] = process

    def find(self, pid: int) -> Process:
        if pid not in self.processes:
            raise error("ECHILD")
        return self.processes[pid]


table = Table()
_real = {name: getattr(os, name)
         for name in ("read", "write", "close", "fstat", "set_blocking", "get_blocking", "stat")}
_DEVNULL = Null()


def _simulated(number: int) -> Any:
    file = kernel.files.get(number) if isinstance(number, int) else None
    return None if isinstance(file, Reserved) else file


def pipe() -> tuple[int, int]:
    reader, writer = make_pipe()
    return kernel.open(reader), kernel.open(writer)


def read(number: int, size: int) -> bytes:
    file = _simulated(number)
    return _real["read"](number, size) if file is None else file.read(size)


def write(number: int, data: Any) -> int:
    file = _simulated(number)
    return _real["write"](number, data) if file is None else file.write(bytes(data))


def close(number: int) -> None:
    if _simulated(number) is None:
        _real["close"](number)
    else:
        kernel.close(number)


def fstat(number: int) -> Any:
    file = _simulated(number)
    return _real["fstat"](number) if file is None else os.stat_result((file.mode, *[0] * 9))


def stat(path: Any, **options: Any) -> Any:
    found = _real["stat"](path, **options)
    if path in ports.paths:
        return os.stat_result((0o140_755, *tuple(found)[1:10]))
    return found


def set_blocking(number: int, blocking: bool) -> None:
    file = _simulated(number)
    if file is None:
        _real["set_blocking"](number, blocking)
    else:
        file.blocking = blocking


def get_blocking(number: int) -> bool:
    file = _simulated(number)
    return _real["get_blocking"](number) if file is None else file.blocking


def pidfd_open(pid: int, flags: int = 0) -> int:
    return kernel.open(table.find(pid))


def waitpid(pid: int, options: int) -> tuple[int, int]:
    waited = [table.find(pid)] if pid > 0 else list(table.processes.values())
    if not waited:
        raise error("ECHILD")

    def ended() -> bool:
        return any(each.status is not None for each in waited)

    kernel.settle()
    if not ended():
        if options & os.WNOHANG:
            return 0, 0
        kernel.block_until(ended, f"waiting for the process {waited[0].argv[0]}")
    found = next(each for each in waited if each.status is not None)
    del table.processes[found.pid]
    return found.pid, found.status or 0


def kill(pid: int, number: int) -> None:
    if pid in (PID, 0, -PID):
        if number:
            signal.raise_signal(number)
        return
    if pid not in table.processes:
        raise error("ESRCH")
    table.processes[pid].signal(number)


def run_in_shell(text: str) -> int:
    """os.system"""
    with subprocess.Popen(text, shell=True) as started:
        code = started.wait()
    return code << 8 if code >= 0 else -code


def fork_exec(args: Any, executables: Any, close_fds: bool, keep: Any, cwd: Any, env_list: Any, p2cread: int,
              p2cwrite: int, c2pread: int, c2pwrite: int, errread: int, errwrite: int, errpipe_read: int,
              errpipe_write: int, *rest: Any) -> int:
    """`_posixsubprocess.fork_exec`: what fails after the fork is told through the pipe `errpipe_write`."""
    # Imported when needed: few programs start others, and the snapshot is small without.
    from . import commands

    preexec_fn = rest[-1]
    argv = [os.fsdecode(each) for each in args]
    env = dict(os.environ) if env_list is None else dict(os.fsdecode(each).split("=", 1) for each in env_list)
    folder = os.fsdecode(cwd) if cwd is not None else os.getcwd()
    files = {0: _given(p2cread, "stdin"), 1: _given(c2pwrite, "stdout"), 2: _given(errwrite, "stderr")}
    process = Process(table.new_pid(), argv, files, env, folder)
    table.add(process)
    if preexec_fn is not None:
        preexec_fn()
    command = commands.find([os.fsdecode(each) for each in executables], folder)
    problem = b"" if os.path.isdir(folder) else b"FileNotFoundError:2:noexec:chdir"
    if not problem and command is None:
        problem = b"FileNotFoundError:2:"
    if problem:
        kernel.file(errpipe_write).write(problem)  # type: ignore[attr-defined]
        process.end(255 << 8)
    else:
        assert command is not None
        process.start(command(process), commands.start_seconds(command))
    return process.pid


def _given(number: int, stream: str) -> File:
    if number == -1:
        return Console(stream)
    file = _simulated(number)
    if file is not None:
        return file
    return Console(stream) if number <= 2 else Stored.of(number)


class PipeIO(io.RawIOBase):
    """The file object of a simulated number."""

    def __init__(self, number: int, mode: str) -> None:
        super().__init__()
        self._number = number
        self.mode = mode
        self.name = number

    def fileno(self) -> int:
        if self.closed:
            raise ValueError("I/O operation on closed file")
        return self._number

    def readable(self) -> bool:
        return isinstance(kernel.files.get(self._number), PipeReader)

    def writable(self) -> bool:
        return isinstance(kernel.files.get(self._number), PipeWriter)

    def readinto(self, buffer: Any) -> int | None:
        try:
            data = read(self._number, len(buffer))
        except BlockingIOError:
            return None
        buffer[:len(data)] = data
        return len(data)

    def write(self, data: Any) -> int | None:
        try:
            return write(self._number, data)
        except BlockingIOError:
            return None

    def close(self) -> None:
        if not self.closed:
            super().close()
            kernel.close(self._number)


def open_number(number: Any, mode: str = "r", buffering: int = -1, *rest: Any, **options: Any) -> Any:
    """`io.open`, also for simulated numbers."""
    if not isinstance(number, int) or _simulated(number) is None:
        return io.open(number, mode, buffering, *rest, **options)
    raw = PipeIO(number, "rb" if "r" in mode else "wb")
    if buffering == 0:
        return raw
    size = io.DEFAULT_BUFFER_SIZE if buffering < 2 else buffering
    buffered: Any = io.BufferedReader(raw, size) if "r" in mode else io.BufferedWriter(raw, size)
    return buffered if "b" in mode else io.TextIOWrapper(buffered, *rest, **options)


def fdopen(number: int, mode: str = "r", buffering: int = -1, *rest: Any, **options: Any) -> Any:
    if not isinstance(number, int):
        raise TypeError(f"invalid fd type ({type(number)}, expected integer)")
    return open_number(number, mode, buffering, *rest, **options)


class Facade(types.ModuleType):
    """A module with some of its functions in simulated form."""

    def __init__(self, module: types.ModuleType, functions: dict[str, Any]) -> None:
        super().__init__(module.__name__)
        self.__dict__.update(functions)
        self._module = module

    def __getattr__(self, name: str) -> Any:
        return getattr(self._module, name)
