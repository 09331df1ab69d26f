"""/bin/sh: runs what `shell_words.py` has read, as processes of their own where a shell has them."""

import os
import re
from collections.abc import Generator
from typing import Any

from ..network.kernel import File
from ..network.pipes import pipe
from . import commands, system
from .files import Null, Stored
from .process import Pause, Process, Steps, Until
from .shell_expand import expand, expand_one
from .shell_words import Group, Lines, Parser, Pipeline, ShellSyntaxError, Simple

_ASSIGNMENT = re.compile(r"([A-Za-z_]\w*)=(.*)", re.DOTALL)
_BUILTINS = frozenset(("cd", "exit", "export", "unset", ":", "set", "wait", "exec", "read", "shift", "trap", "return"))


class _Exit(Exception):
    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


def sh(p: Process) -> Steps:
    """`sh -c TEXT [NAME [WORD ...]]`, or `sh FILE`, or commands from what comes in."""
    words = p.argv[1:]
    name = "/bin/sh" if p.argv[0] in ("/bin/sh", "sh") else p.argv[0].rpartition("/")[2]
    while words and words[0].startswith("-") and words[0] != "-c":
        words = words[1:]
    if words[:1] == ["-c"]:
        text, rest = (words[1] if len(words) > 1 else ""), words[2:] or [name]
    elif words:
        with open(os.path.join(p.cwd, words[0])) as file:
            text, rest = file.read(), words
    else:
        text, rest = (yield from p.read_all()).decode(), [name]
    shell = Shell(p, name, rest)
    try:
        lines = Parser(text).parse()
        if len(lines) == 1 and lines[0][1] == ";" and len(lines[0][0].commands) == 1 and not lines[0][0].flip:
            # The only command takes the place of the shell, so that a signal reaches it.
            return (yield from shell.command(lines[0][0].commands[0], alone=True))
        return (yield from shell.lines(lines))
    except ShellSyntaxError as error:
        yield from p.write(f"{name}: 1: {error}\n", 2)
        return 2
    except _Exit as end:
        return end.code


class Shell:
    def __init__(self, process: Process, name: str, words: list[str]) -> None:
        self.process = process
        self.name = name
        #: $0, $1, ...
        self.words = words
        #: $?
        self.code = 0
        self._background: list[Process] = []

    def lines(self, lines: Lines) -> Steps:
        skip = False
        for pipeline, how in lines:
            if not skip:
                if how == "&":
                    self._start(pipeline.commands[0], self.process.files, background=True)
                    self.code = 0
                else:
                    self.code = yield from self._pipeline(pipeline)
            skip = (how == "&&" and self.code != 0) or (how == "||" and self.code == 0)
        return self.code

    def _pipeline(self, pipeline: Pipeline) -> Steps:
        if len(pipeline.commands) == 1:
            code = yield from self.command(pipeline.commands[0])
        else:
            code = yield from self._piped(pipeline.commands)
        return int(not code) if pipeline.flip else code

    def _piped(self, parts: list[Any]) -> Steps:
        started: list[Process] = []
        source: File = self.process.files.get(0) or Null()
        for place, part in enumerate(parts):
            files = {**self.process.files, 0: source}
            if place + 1 < len(parts):
                source, files[1] = pipe()
            started.append(self._start(part, files))
        for each in started:
            yield from self._end_of(each)
        return _code(started[-1])

    def _start(self, part: Any, files: dict[int, File], background: bool = False) -> Process:
        """A subshell that runs one command."""
        child = Process(system.table.new_pid(), [self.name], files, dict(self.process.env), self.process.cwd)
        inner = Shell(child, self.name, self.words)
        child.start(_guarded(inner, [(Pipeline([part]), ";")], alone=True))
        if background:
            self._background.append(child)
        return child

    @staticmethod
    def _end_of(child: Process) -> Generator[Until, None, None]:
        if child.status is None:
            yield Until(child, lambda: child.status is not None)

    def command(self, part: Any, alone: bool = False) -> Steps:
        if isinstance(part, Group):
            return (yield from self._redirected(part, self._group(part)))
        words: list[str] = []
        settings: dict[str, str] = {}
        for word in part.words:
            match = _ASSIGNMENT.fullmatch(word)
            if match is not None and not words:
                settings[match[1]] = yield from expand_one(match[2], self)
            else:
                words += yield from expand(word, self)
        if not words:
            self.process.env.update(settings)
            return (yield from self._redirected(part, iter(())))
        if words[0] in _BUILTINS:
            return (yield from self._redirected(part, self._builtin(words)))
        return (yield from self._redirected(part, self._run(words, settings, alone)))

    def _run(self, words: list[str], settings: dict[str, str], alone: bool) -> Steps:
        p = self.process
        command = commands.by_name(words[0], p.cwd)
        if command is None:
            why = "Permission denied" if os.path.isdir(os.path.join(p.cwd, words[0])) else "not found"
            yield from p.write(f"{self.name}: 1: {words[0]}: {why}\n", 2)
            return 126 if why != "not found" else 127
        if alone:
            p.argv, p.env = words, {**p.env, **settings}
            yield Pause(commands.start_seconds(command))
            return (yield from command(p))
        child = Process(system.table.new_pid(), words, p.files, {**p.env, **settings}, p.cwd)
        child.start(command(child), commands.start_seconds(command))
        yield from self._end_of(child)
        return _code(child)

    def _builtin(self, words: list[str]) -> Steps:
        p = self.process
        match words:
            case ["exit", *rest] | ["return", *rest]:
                raise _Exit(int(rest[0]) % 256 if rest else self.code)
            case ["cd", *rest]:
                folder = os.path.normpath(os.path.join(p.cwd, rest[0] if rest else p.env.get("HOME", "/")))
                if not os.path.isdir(folder):
                    yield from p.write(f"{self.name}: 1: cd: can't cd to {rest[0]}\n", 2)
                    return 2
                p.cwd = p.env["PWD"] = folder
            case ["export", *rest]:
                p.env.update(each.split("=", 1) for each in rest if "=" in each)  # type: ignore[misc]
            case ["unset", *rest]:
                for name in rest:
                    p.env.pop(name, None)
            case ["exec", *rest] if rest:
                raise _Exit((yield from self._run(rest, {}, alone=True)))
            case ["wait", *_]:
                for child in self._background:
                    yield from self._end_of(child)
            case ["read", *names]:
                return (yield from self._read([each for each in names if not each.startswith("-")]))
        return 0

    def _read(self, names: list[str]) -> Steps:
        line = b""
        while not line.endswith(b"\n"):
            byte = yield from self.process.read(1)
            if not byte:
                break
            line += byte
        values = line.decode().rstrip("\n").split(None, max(len(names) - 1, 0))
        for place, name in enumerate(names):
            self.process.env[name] = values[place] if place < len(values) else ""
        return 0 if line else 1

    def _group(self, group: Group) -> Steps:
        if group.kind == "braces":
            return (yield from self.lines(group.parts[0]))
        if group.kind == "subshell":
            child = Process(system.table.new_pid(), [self.name], self.process.files, dict(self.process.env),
                            self.process.cwd)
            child.start(_guarded(Shell(child, self.name, self.words), group.parts[0]))
            yield from self._end_of(child)
            return _code(child)
        if group.kind == "if":
            condition, then, other = group.parts
            chosen = then if (yield from self.lines(condition)) == 0 else other
            return (yield from self.lines(chosen)) if chosen else 0
        code = 0
        if group.kind == "for":
            values: list[str] = []
            for word in group.words[1:]:
                values += yield from expand(word, self)
            for value in values:
                self.process.env[group.words[0]] = value
                code = yield from self.lines(group.parts[0])
            return code
        while ((yield from self.lines(group.parts[0])) == 0) == (group.kind == "while"):
            code = yield from self.lines(group.parts[1])
            # A loop of built-in commands alone would never let anybody else go on.
            yield Pause(0.000_1)
        return code

    def _redirected(self, part: Any, steps: Any) -> Steps:
        """Runs `steps` with 0, 1 and 2 as the command's redirections say."""
        if not part.redirections:
            return (yield from steps) or 0
        p = self.process
        before = p.files
        files = dict(before)
        for operator, word in part.redirections:
            target = yield from expand_one(word, self)
            number = int(operator[0]) if operator[0].isdigit() else 0 if "<" in operator else 1
            if operator.endswith("&"):
                files[number] = files.get(int(target), Null())
                continue
            try:
                file = _open(os.path.join(p.cwd, target), operator)
            except OSError as error:
                kind = "open" if "<" in operator else "create"
                yield from p.write(f"{self.name}: 1: cannot {kind} {target}: {_reason(error)}\n", 2)
                return 2
            files[number] = file
            if operator == "&>":
                files[2] = file
        p.files = {number: file.hold() for number, file in files.items()}
        try:
            return (yield from steps) or 0
        finally:
            held, p.files = p.files, before
            for file in held.values():
                file.release()


def _open(path: str, operator: str) -> File:
    if path == "/dev/null":
        return Null()
    flags = os.O_RDONLY if "<" in operator else os.O_WRONLY | os.O_CREAT | (
        os.O_APPEND if ">>" in operator else os.O_TRUNC)
    return Stored.at(path, flags)


def _reason(error: OSError) -> str:
    return "No such file" if isinstance(error, FileNotFoundError) else error.strerror or ""


def _code(process: Process) -> int:
    status = process.status or 0
    return status >> 8 if status & 0x7F == 0 else 128 + (status & 0x7F)


def _guarded(shell: Shell, lines: Lines, alone: bool = False) -> Steps:
    try:
        if alone:
            return (yield from shell.command(lines[0][0].commands[0], alone=True))
        return (yield from shell.lines(lines))
    except _Exit as end:
        return end.code
