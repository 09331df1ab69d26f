"""The half of a socket that sends and receives. A blocking call holds its caller, and is recorded so."""

import io
import socket as _socket
from collections.abc import Callable
from typing import Any

from .addresses import read
from .datagram import Datagrams
from .errors import error
from .kernel import kernel
from .stream import Stream


class Transfer:
    __slots__ = ()
    _file: Any
    _kind: int
    _timeout: float | None
    _readers: int
    _open: Callable[[], None]

    def send(self, data: Any, flags: int = 0) -> int:
        self._open()
        file = self._file
        if isinstance(file, Datagrams):
            return file.sendto(bytes(data), None)
        view = memoryview(data).cast("B")
        if len(view) and not file.writable():
            self._wait(file.writable, "socket.send")
        return file.send(view)

    def sendall(self, data: Any, flags: int = 0) -> None:
        view = memoryview(data).cast("B")
        while len(view):
            view = view[self.send(view):]

    def sendmsg(self, buffers: Any, *more: Any) -> int:
        return self.send(b"".join(bytes(each) for each in buffers))

    def sendto(self, data: Any, *rest: Any) -> int:
        self._open()
        if isinstance(self._file, Stream):
            return self.send(data)
        return self._file.sendto(bytes(data), read(self._file.family, self._kind, rest[-1]))

    def recv(self, size: int, flags: int = 0) -> bytes:
        return self.recvfrom(size, flags)[0]

    def recvfrom(self, size: int, flags: int = 0) -> tuple[bytes, Any]:
        self._open()
        if size < 0:
            raise ValueError("negative buffersize in recv")
        file = self._file
        if isinstance(file, Datagrams):
            self._wait(file.readable, "socket.recvfrom")
            data, sender = file.receive()
            return data[:size], None if sender is None else sender.told()
        if not file.connected and not file.pending:
            raise error("ENOTCONN")
        self._wait(file.readable, "socket.recv")
        return file.receive(size, bool(flags & _socket.MSG_PEEK)), None

    def recv_into(self, buffer: Any, size: int = 0, flags: int = 0) -> int:
        return self.recvfrom_into(buffer, size, flags)[0]

    def recvfrom_into(self, buffer: Any, size: int = 0, flags: int = 0) -> tuple[int, Any]:
        view = memoryview(buffer).cast("B")
        data, sender = self.recvfrom(size or len(view), flags)
        view[:len(data)] = data
        return len(data), sender

    def sendfile(self, file: Any, offset: int = 0, count: int | None = None) -> int:
        file.seek(offset)
        data = file.read() if count is None else file.read(count)
        self.sendall(data)
        return len(data)

    def makefile(self, mode: str = "r", buffering: int | None = None, *, encoding: str | None = None,
                 errors: str | None = None, newline: str | None = None) -> Any:
        raw = _socket.SocketIO(self, "".join(each for each in "rw" if each in mode))  # type: ignore[arg-type]
        self._readers += 1
        size = io.DEFAULT_BUFFER_SIZE if buffering is None or buffering < 0 else buffering
        if size == 0:
            return raw
        buffer: Any = (io.BufferedRWPair(raw, raw, size) if "r" in mode and "w" in mode
                       else io.BufferedReader(raw, size) if "r" in mode else io.BufferedWriter(raw, size))
        if "b" in mode:
            return buffer
        text = io.TextIOWrapper(buffer, io.text_encoding(encoding), errors, newline)
        text.mode = mode  # type: ignore[misc]
        return text

    def _wait(self, ready: Any, what: str) -> None:
        kernel.settle()
        if ready():
            return
        if self._timeout == 0:
            raise error("EAGAIN")
        if not kernel.block_until(ready, what, self._timeout):
            raise TimeoutError("timed out")
