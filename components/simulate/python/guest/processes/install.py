"""Puts processes and signals in place: CPython's own `subprocess` and asyncio's pipes, on simulated calls."""

import os
import posix
import subprocess
import sys
from asyncio import unix_events
from typing import Any

from ..network import sockets
from . import signals, system

_CALLS = ("pipe", "read", "write", "close", "fstat", "set_blocking", "get_blocking", "pidfd_open", "waitpid", "kill",
          "stat")
#: Of those, what a program may call itself: they leave real numbers alone.
_PUBLIC = ("pipe", "read", "write", "close", "set_blocking", "get_blocking", "pidfd_open", "waitpid", "kill")


def install() -> None:
    """Before the snapshot is taken."""
    calls = {name: getattr(system, name) for name in _CALLS}
    facade: Any = system.Facade(os, {**calls, "strerror": system.strerror})
    sockets.os = unix_events.os = subprocess.os = facade  # type: ignore[attr-defined]
    subprocess.io = system.Facade(subprocess.io, {"open": system.open_number})  # type: ignore[attr-defined]
    subprocess._can_fork_exec = True  # type: ignore[attr-defined]  # noqa: SLF001
    subprocess._fork_exec = system.fork_exec  # type: ignore[attr-defined]  # noqa: SLF001
    subprocess._PopenSelector = subprocess.selectors.DefaultSelector  # type: ignore[attr-defined]  # noqa: SLF001
    safe = subprocess.Popen._internal_poll.__defaults__[-1]  # type: ignore[attr-defined]  # noqa: SLF001
    for name in ("waitstatus_to_exitcode", "WIFSTOPPED", "WSTOPSIG", "WNOHANG"):
        setattr(safe, name, getattr(os, name))
    safe.waitpid = system.waitpid
    unix_events.can_use_pidfd = lambda: True
    unix_events._ThreadedChildWatcher.__del__ = lambda self: None  # type: ignore[assignment]  # noqa: SLF001
    for name in _PUBLIC:
        setattr(os, name, calls[name])
    os.fdopen = system.fdopen
    # The C library's own would start a process of the host where there is one (Emscripten under Node).
    os.system = posix.system = system.run_in_shell
    os.getpid = lambda: system.PID
    os.getppid = lambda: system.PARENT
    signals.install()


def begin() -> None:
    """Before each run."""
    sys.executable = "/usr/bin/python3"
    os.environ["PATH"] = "/usr/local/bin:/usr/bin:/bin"
    os.environ["PWD"] = os.getcwd()
    os.environ["USER"] = os.environ["LOGNAME"] = "reader"
    for name in ("_", "PYTHONHASHSEED", "PYTHONINSPECT", "LD_LIBRARY_PATH"):
        os.environ.pop(name, None)
    system.table.processes.clear()
