"""The commands that a simulated machine has: each a generator function of its process."""

import os
from collections.abc import Callable

from ..process import Process, Steps
from . import basic, folders, network, text

Command = Callable[[Process], Steps]

#: Seconds until a command has started and does something.
_START, _PYTHON_START = 0.002, 0.02
_FOLDERS = ("/bin", "/usr/bin", "/usr/local/bin", "/sbin", "/usr/sbin")
COMMANDS: dict[str, Command] = {**basic.COMMANDS, **text.COMMANDS, **folders.COMMANDS, **network.COMMANDS}


def by_name(name: str, folder: str) -> Command | None:
    """The command that a shell means by `name`."""
    if "/" in name:
        return find([name], folder)
    return _known(name)


def find(paths: list[str], folder: str) -> Command | None:
    """The first of these paths at which there is a program."""
    for path in paths:
        where, name = os.path.split(path)
        if where in _FOLDERS and (command := _known(name)) is not None:
            return command
        script = os.path.join(folder, path)
        if where and os.path.isfile(script):
            return _script(script)
    return None


def _known(name: str) -> Command | None:
    if name in ("python", "python3") or (name.startswith("python3.") and name[8:].isdigit()):
        from ..python_child import python

        return python
    if name in ("sh", "bash", "dash", "zsh"):
        from ..shell import sh

        return sh
    return COMMANDS.get(name)


def _script(path: str) -> Command | None:
    """A file whose first line says what runs it."""
    with open(path, encoding="utf-8", errors="replace") as file:
        first = file.readline()
    command = _known(first[2:].split()[-1].rpartition("/")[2]) if first.startswith("#!") and first[2:].split() else None
    if command is None:
        return None

    def run(process: Process) -> Steps:
        process.argv = [first[2:].split()[-1], path, *process.argv[1:]]
        return command(process)

    return run


def start_seconds(command: Command) -> float:
    return _PYTHON_START if command.__name__ == "python" else _START
