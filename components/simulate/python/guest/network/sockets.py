"""`socket.socket` as a program sees it, on simulated files. A blocking call holds its caller, and is recorded so."""

import os
import socket as _socket
from typing import Any

from .addresses import UNIX, Address, ports, read
from .datagram import Datagrams
from .errors import error, of_number
from .kernel import kernel
from .stream import Stream, connect
from .transfer import Transfer


class socket(Transfer):  # noqa: N801 its name in Python
    """A network connection or a place to wait for some."""

    __slots__ = ("__weakref__", "_fd", "_file", "_timeout", "_kind", "_options", "_readers", "_closing", "proto")

    def __init__(self, family: int = -1, type: int = -1, proto: int = -1, fileno: int | None = None) -> None:
        self._readers = 0
        self._closing = False
        self._fd = -1
        if fileno is not None:
            file: Any = kernel.file(fileno)
            if not isinstance(file, Stream | Datagrams):
                raise error("ENOTSOCK")
            self._fd = fileno
            type = _socket.SOCK_DGRAM if isinstance(file, Datagrams) else _socket.SOCK_STREAM
        else:
            family = int(_socket.AF_INET) if family == -1 else int(family)
            type = int(_socket.SOCK_STREAM) if type == -1 else int(type) & 0xF
            if type not in (_socket.SOCK_STREAM, _socket.SOCK_DGRAM):
                raise error("EPROTONOSUPPORT")
            file = Stream(family) if type == _socket.SOCK_STREAM else Datagrams(family)
            self._fd = kernel.open(file)
        self._file = file
        self._kind = int(type)
        self.proto = max(proto, 0)
        self._options: dict[tuple[int, int], Any] = {}
        self.settimeout(_socket.getdefaulttimeout())

    # -- what it is -----------------------------------------------------------------------------------------------

    @property
    def family(self) -> Any:
        return _socket.AddressFamily(self._file.family)

    @property
    def type(self) -> Any:
        return _socket.SocketKind(self._kind)

    @property
    def timeout(self) -> float | None:
        return self._timeout

    def fileno(self) -> int:
        return self._fd

    def __repr__(self) -> str:
        closed = self._fd == -1
        text = (f"<{type(self).__module__}.{type(self).__qualname__}{' [closed]' if closed else ''} fd={self._fd}, "
                f"family={int(self.family)}, type={self._kind}, proto={self.proto}")
        if not closed:
            local, remote = self._file.local, self._file.remote
            text += f", laddr={self.getsockname()}" if local is not None or self._file.family != UNIX else ""
            text += f", raddr={remote.told()}" if remote is not None and remote.told() else ""
        return text + ">"

    def __enter__(self) -> "socket":
        return self

    def __exit__(self, *error: object) -> None:
        if self._fd != -1:
            self.close()

    def __del__(self) -> None:
        if getattr(self, "_fd", -1) != -1:
            self._really_close()

    def __getstate__(self) -> None:
        raise TypeError(f"cannot pickle {type(self).__name__!r} object")

    def settimeout(self, seconds: float | None) -> None:
        if seconds is not None and seconds < 0:
            raise ValueError("Timeout value out of range")
        self._timeout = None if seconds is None else float(seconds)
        self._file.blocking = seconds is None or seconds > 0

    def gettimeout(self) -> float | None:
        return self._timeout

    def setblocking(self, flag: bool) -> None:
        self.settimeout(None if flag else 0.0)

    def getblocking(self) -> bool:
        return self._timeout != 0

    def setsockopt(self, level: int, option: int, value: Any, size: int | None = None) -> None:
        self._open()
        self._options[level, option] = value

    def getsockopt(self, level: int, option: int, size: int = 0) -> Any:
        self._open()
        if (level, option) == (_socket.SOL_SOCKET, _socket.SO_ERROR):
            number, self._file.pending = self._file.pending, 0
            return number
        if (level, option) == (_socket.SOL_SOCKET, _socket.SO_TYPE):
            return self._kind
        return self._options.get((level, option), 0)

    def getsockname(self) -> Any:
        self._open()
        local = self._file.local
        if local is not None:
            return local.told()
        return Address(self._file.family, "0.0.0.0" if self._file.family == 2 else "::", 0, "", 0).told()

    def getpeername(self) -> Any:
        self._open()
        if self._file.remote is None or not getattr(self._file, "connected", True):
            raise error("ENOTCONN")
        return self._file.remote.told()

    def get_inheritable(self) -> bool:
        return False

    def set_inheritable(self, flag: bool) -> None:
        pass

    # -- its life -------------------------------------------------------------------------------------------------

    def bind(self, address: Any) -> None:
        self._open()
        if self._file.local is not None:
            raise error("EINVAL")
        shared = bool(self._options.get((_socket.SOL_SOCKET, _socket.SO_REUSEPORT)))
        self._file.local = ports.bind(read(self._file.family, self._kind, address), self._file, shared)
        if isinstance(self._file, Datagrams):
            ports.on_bound(self._file)

    def listen(self, backlog: int = 128) -> None:
        self._open()
        self._file.listen(backlog)

    def accept(self) -> tuple["socket", Any]:
        self._open()
        if self._file.queue is None:
            raise error("EINVAL")
        self._wait(lambda: bool(self._file.queue), "socket.accept")
        end = self._file.queue.popleft()
        made = socket(fileno=kernel.open(end), proto=self.proto)
        return made, made._file.remote.told()

    def connect(self, address: Any) -> None:
        self._open()
        target = read(self._file.family, self._kind, address)
        if isinstance(self._file, Datagrams):
            self._file.connect(target)
            return
        file = self._file
        connect(file, target)
        if self._timeout == 0:
            if file.family != UNIX:
                raise error("EINPROGRESS")
        else:
            self._wait(lambda: not file.connecting, "socket.connect")
        if file.pending:
            number, file.pending = file.pending, 0
            raise of_number(number)

    def connect_ex(self, address: Any) -> int:
        try:
            self.connect(address)
        except OSError as failed:
            return failed.errno or 0
        return 0

    def shutdown(self, how: int) -> None:
        self._open()
        self._file.shutdown(how)

    def close(self) -> None:
        self._closing = True
        if self._readers <= 0:
            self._really_close()

    def detach(self) -> int:
        number, self._fd = self._fd, -1
        return number

    def dup(self) -> "socket":
        made = socket(fileno=kernel.open(self._file))
        made.settimeout(self._timeout)
        return made

    def _really_close(self) -> None:
        number, self._fd = self._fd, -1
        if number != -1 and kernel.files.get(number) is self._file:
            kernel.close(number)

    def _decref_socketios(self) -> None:
        """A file that `makefile` made is closed (socket.SocketIO calls this)."""
        self._readers -= 1
        if self._closing:
            self.close()

    def _open(self) -> None:
        if self._fd == -1:
            raise error("EBADF")


socket.__module__ = "socket"


def socketpair(family: int | None = None, type: int = _socket.SOCK_STREAM, proto: int = 0) -> tuple[socket, socket]:
    one, other = socket(UNIX, type, proto), socket(UNIX, type, proto)
    one._file.join(other._file)
    for each in (one, other):
        each._file.local = each._file.remote = Address(UNIX, "", 0, "", int(type))
    return one, other


def close(number: int) -> None:
    """socket.close"""
    if number in kernel.files:
        kernel.close(number)
    else:
        os.close(number)
