"""`multiprocessing` and `ProcessPoolExecutor`: each process is a thread with a lane of its own.

What a process is given and what it sends is copied, as pickling would; it has module variables of its own (memory.py).
"""

import itertools
import os
import queue
import threading
import types
from collections.abc import Callable, Iterable
from typing import Any

from . import scheduler
from .memory import copied

#: As os.getpid() says outside.
MAIN_PID = os.getpid()
_pids = itertools.count(MAIN_PID + 1)
_numbers = itertools.count(1)


class ProcessError(Exception):
    pass


class TimeoutError(ProcessError):
    pass


class AuthenticationError(ProcessError):
    pass


class Process(threading.Thread):
    def __init__(self, group: None = None, target: Callable[..., Any] | None = None, name: str | None = None,
                 args: Iterable[Any] = (), kwargs: dict[str, Any] | None = None, *, daemon: bool | None = None) -> None:
        number = next(_numbers)
        super().__init__(None, target, name or f"Process-{number}", copied(tuple(args)), copied(kwargs or {}),
                         daemon=daemon)
        self.pid: int | None = None
        self._killed = False

    def start(self) -> None:
        self.pid = next(_pids)
        with scheduler.active.forking():
            super().start()

    @property
    def exitcode(self) -> int | None:
        if self._killed:
            return -15
        if self.pid is None or self.is_alive():
            return None
        return 0 if self._os_thread_handle.thread.error is None else 1

    def terminate(self) -> None:
        if self.is_alive():
            self._killed = True
            scheduler.active.kill(self._os_thread_handle.thread)

    kill = terminate

    def close(self) -> None:
        pass

    def __repr__(self) -> str:
        state = "initial" if self.pid is None else "started" if self.is_alive() else f"stopped exitcode={self.exitcode}"
        return f"<{type(self).__name__} name={self.name!r} pid={self.pid} parent={MAIN_PID} {state}>"


class MainProcess:
    name, pid, daemon, exitcode = "MainProcess", MAIN_PID, False, None

    def is_alive(self) -> bool:
        return True


MAIN = MainProcess()


def current_process() -> Any:
    thread = threading.current_thread()
    return thread if isinstance(thread, Process) else MAIN


def prepare() -> None:
    """Once a program knows of processes, each has a number of its own."""
    os.getpid = lambda: current_process().pid
    os.getppid = lambda: 1 if current_process() is MAIN else MAIN_PID


def active_children() -> list[Process]:
    return [thread for thread in threading.enumerate() if isinstance(thread, Process)]


class Queue(queue.Queue):
    def put(self, item: Any, block: bool = True, timeout: float | None = None) -> None:
        return super().put(copied(item), block, timeout)

    def close(self) -> None:
        pass

    join_thread = cancel_join_thread = close


class Value:
    """`Value` and `Array`: what they hold stands in `value` or behind an index."""

    def __init__(self, kind: Any, value: Any = 0, *, lock: Any = True) -> None:
        self.value = value
        self._lock = threading.RLock() if lock in (True, None) else lock

    def get_lock(self) -> Any:
        return self._lock

    def get_obj(self) -> Any:
        return self

    acquire = property(lambda self: self._lock.acquire)
    release = property(lambda self: self._lock.release)
    __enter__ = lambda self: self._lock.__enter__()  # noqa: E731
    __exit__ = lambda self, *error: self._lock.__exit__(*error)  # noqa: E731


class Array(list):
    def __init__(self, kind: Any, size_or_items: Any, *, lock: Any = True) -> None:
        super().__init__([0] * size_or_items if isinstance(size_or_items, int) else size_or_items)
        self._lock = threading.RLock()

    def get_lock(self) -> Any:
        return self._lock

    def get_obj(self) -> list[Any]:
        return self


class Connection:
    def __init__(self, incoming: queue.SimpleQueue, outgoing: queue.SimpleQueue) -> None:
        self._incoming, self._outgoing = incoming, outgoing
        self.closed = False

    def send(self, value: Any) -> None:
        self._outgoing.put((copied(value),))

    def recv(self) -> Any:
        item = self._incoming.get()
        if item is None:
            raise EOFError
        return item[0]

    def poll(self, timeout: float = 0.0) -> bool:
        return not self._incoming.empty()

    def close(self) -> None:
        if not self.closed:
            self.closed = True
            self._outgoing.put(None)

    def __enter__(self) -> "Connection":
        return self

    def __exit__(self, *error: object) -> None:
        self.close()


def Pipe(duplex: bool = True) -> tuple[Connection, Connection]:
    there, back = queue.SimpleQueue(), queue.SimpleQueue()
    return Connection(there, back), Connection(back, there)


class SharedList(list):
    pass


class SharedDict(dict):
    pass


class SharedNamespace(types.SimpleNamespace):
    pass


class Manager:
    """Its proxies are the objects themselves, which are not copied (memory.py)."""

    list, dict = SharedList, SharedDict

    Namespace = SharedNamespace
    Queue = queue.Queue
    Lock, RLock, Event = staticmethod(threading.Lock), staticmethod(threading.RLock), threading.Event
    Value, Array = Value, Array

    def start(self) -> None:
        pass

    shutdown = start

    def __enter__(self) -> "Manager":
        return self

    def __exit__(self, *error: object) -> None:
        pass
