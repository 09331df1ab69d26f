"""`python -c CODE` and `python FILE`, in a namespace of their own.

A program can not be held in the middle here, so it is run again from its beginning whenever it has got more input or
more time; what it wrote before is not written again. Its own clock runs ahead while it runs and is put back after it.
"""

import ast
import asyncio
import builtins
import io
import linecache
import os
import random
import signal
import sys
import time
import traceback
import types
from typing import Any

from .. import clock
from ..bare import BareLoop
from ..stop import Stop
from .files import Console
from .process import Pause, Process, Steps, Until

#: Seconds of its own time that a program is run ahead at first.
_AHEAD = 30.0
#: Bytes that it is run ahead.
_BYTES_AHEAD = 200_000


class _NotYet(BaseException):
    """It can not go on for now: `why` is "input", "time" or "output"."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


class _Input(io.RawIOBase):
    def __init__(self, run: "_Run") -> None:
        self._run = run
        self._place = 0

    def readable(self) -> bool:
        return True

    def fileno(self) -> int:
        return 0

    def readinto(self, buffer: Any) -> int:
        run = self._run
        if self._place == len(run.inputs):
            raise _NotYet("input")
        come, data = run.inputs[self._place]
        clock.advance_to(max(come, clock.now()))
        self._place += 1
        assert len(data) <= len(buffer)
        buffer[:len(data)] = data
        return len(data)


class _Output(io.RawIOBase):
    def __init__(self, run: "_Run", number: int) -> None:
        self._run = run
        self._number = number

    def writable(self) -> bool:
        return True

    def fileno(self) -> int:
        return self._number

    def write(self, data: Any) -> int:
        data = bytes(data)
        run = self._run
        run.written += len(data)
        run.outputs.append((clock.now(), self._number, data))
        if run.written > run.bytes_ahead:
            raise _NotYet("output")
        return len(data)


class _ChildLoop(BareLoop):
    def select(self, timeout: float | None) -> list[object]:
        if timeout:
            time.sleep(timeout)
        return super().select(0 if timeout is not None else None)


class _Run:
    """A program, run from its beginning as often as it takes."""

    def __init__(self, process: Process, code: str, name: str, argv: list[str], unbuffered: bool) -> None:
        self._process = process
        self._code = code
        self._name = name
        self._argv = argv
        self._unbuffered = unbuffered or bool(process.env.get("PYTHONUNBUFFERED"))
        self._begun = clock.now()
        self.until = self._begun + _AHEAD
        self.bytes_ahead = _BYTES_AHEAD
        #: When it came, and what; empty at the end of what comes.
        self.inputs: list[tuple[float, bytes]] = []
        self.outputs: list[tuple[float, int, bytes]] = []
        self.written = 0
        self.ended_at = 0.0

    def again(self) -> int | str:
        """Its exit code, or why it can not go on."""
        self.outputs, self.written = [], 0
        outer = clock.now()
        clock.advance_to(self._begun)
        surroundings = _Surroundings(self, self._process, self._argv, self._unbuffered)
        try:
            with surroundings:
                return self._execute()
        except _NotYet as not_yet:
            return not_yet.why
        finally:
            self.ended_at = clock.now()
            clock.advance_to(outer)

    def sleep(self, seconds: float) -> None:
        if seconds < 0:
            raise ValueError("sleep length must be non-negative")
        if clock.now() + seconds > self.until:
            clock.advance_to(self.until)
            raise _NotYet("time")
        clock.advance_to(clock.now() + seconds)

    def _execute(self) -> int:
        code = 0
        main = types.ModuleType("__main__")
        outer_main, sys.modules["__main__"] = sys.modules["__main__"], main
        try:
            exec(compile(ast.parse(self._code, self._name), self._name, "exec"), vars(main))
        except SystemExit as end:
            code = end.code if isinstance(end.code, int) else int(end.code is not None)
            if code and not isinstance(end.code, int):
                print(end.code, file=sys.stderr)
        except (Stop, _NotYet):
            raise
        except BaseException as error:
            linecache.cache[self._name] = (len(self._code), None, self._code.splitlines(True), self._name)
            trace = error.__traceback__.tb_next if error.__traceback__ is not None else None
            traceback.print_exception(type(error), error, trace)
            code = 1
        finally:
            sys.modules["__main__"] = outer_main
        sys.stdout.flush()
        return code % 256


class _Surroundings:
    """What the program sees of the interpreter that it shares."""

    def __init__(self, run: _Run, process: Process, argv: list[str], unbuffered: bool) -> None:
        self._run = run
        self._process = process
        self._argv = argv
        self._unbuffered = unbuffered

    def __enter__(self) -> None:
        process = self._process
        self._loop = asyncio.events._get_running_loop()  # noqa: SLF001
        policy: Any = asyncio.events._event_loop_policy  # noqa: SLF001
        self._policy = (policy, policy._loop_factory, policy._local._loop)
        self._kept = (sys.stdin, sys.stdout, sys.stderr, sys.argv, time.sleep, os.getpid, random.getstate(),
                      signal.signal, builtins.input, os.getcwd(), dict(os.environ))
        asyncio.events._set_running_loop(None)  # noqa: SLF001
        policy._loop_factory, policy._local._loop = _ChildLoop, None
        size = max([len(data) for _, data in self._run.inputs], default=0)
        sys.stdin = io.TextIOWrapper(io.BufferedReader(_Input(self._run), max(8_192, size)), encoding="utf-8")
        on_screen = isinstance(process.files.get(1), Console)
        sys.stdout = io.TextIOWrapper(io.BufferedWriter(_Output(self._run, 1)), encoding="utf-8",
                                      line_buffering=on_screen, write_through=self._unbuffered)
        sys.stderr = io.TextIOWrapper(io.BufferedWriter(_Output(self._run, 2)), encoding="utf-8",
                                      line_buffering=True, errors="backslashreplace")
        sys.argv = self._argv
        time.sleep = self._run.sleep
        os.getpid = lambda: process.pid
        signal.signal = lambda number, handler: signal.SIG_DFL  # type: ignore[assignment, return-value]
        builtins.input = _ask
        random.seed(process.pid)
        os.chdir(process.cwd)
        _set_environment(process.env)

    def __exit__(self, *error: object) -> None:
        for stream in (sys.stdin, sys.stdout, sys.stderr):
            try:
                stream.detach()
            except (_NotYet, ValueError):
                pass
        policy, factory, loop = self._policy
        policy._loop_factory, policy._local._loop = factory, loop
        (sys.stdin, sys.stdout, sys.stderr, sys.argv, time.sleep, os.getpid, state, signal.signal, builtins.input,
         folder, env) = self._kept
        random.setstate(state)
        os.chdir(folder)
        _set_environment(env)
        asyncio.events._set_running_loop(self._loop)  # noqa: SLF001


def _set_environment(env: dict[str, str]) -> None:
    if dict(os.environ) != env:
        os.environ.clear()
        os.environ.update(env)


def _ask(prompt: object = "") -> str:
    """`input`, from what comes in."""
    print(prompt, end="", flush=True)
    line = sys.stdin.readline()
    if not line:
        raise EOFError("EOF when reading a line")
    return line.rstrip("\n")


def python(p: Process) -> Steps:
    words, unbuffered = p.argv[1:], False
    while words and words[0] in ("-u", "-B", "-E", "-s", "-I", "-O", "-q", "-X", "-W"):
        unbuffered = unbuffered or words[0] == "-u"
        words = words[2 if words[0] in ("-X", "-W") else 1:]
    if words[:1] in (["-V"], ["--version"]):
        yield from p.write(f"Python {sys.version.split()[0]}\n")
        return 0
    if words[:1] == ["-c"]:
        code, name, argv = (words[1] if len(words) > 1 else ""), "<string>", ["-c", *words[2:]]
    elif words[:1] == ["-m"]:
        yield from p.write(f"{p.argv[0]}: No module named {words[1] if len(words) > 1 else ''}\n", 2)
        return 1
    elif words and words[0] != "-":
        try:
            with open(os.path.join(p.cwd, words[0]), encoding="utf-8") as file:
                code, name, argv = file.read(), words[0], words
        except OSError as error:
            yield from p.write(f"{p.argv[0]}: can't open file '{os.path.join(p.cwd, words[0])}': "
                               f"[Errno {error.errno}] {error.strerror}\n", 2)
            return 2
    else:
        code, name, argv = (yield from p.read_all()).decode(), "<stdin>", [""]
    return (yield from _follow(p, _Run(p, code, name, argv, unbuffered)))


def _follow(p: Process, run: _Run) -> Steps:
    """Deliver what the program writes at the time it does, and give it what it waits for."""
    delivered = 0
    while True:
        ended = run.again()
        outputs, run.outputs = run.outputs, []
        for at, number, data in outputs[delivered:]:
            if at > clock.now():
                yield Pause(round(at - clock.now(), 9))
            yield from p.write(data, number)
        delivered = len(outputs)
        if isinstance(ended, int):
            if run.ended_at > clock.now():
                yield Pause(round(run.ended_at - clock.now(), 9))
            return ended
        if ended == "input":
            file: Any = p.files.get(0)
            if file is not None and not file.readable():
                yield Until(file, file.readable)
            run.inputs.append((clock.now(), file.read(65_536) if file is not None else b""))
        elif ended == "time":
            run.until += run.until - run._begun  # noqa: SLF001
        else:
            run.bytes_ahead += _BYTES_AHEAD
