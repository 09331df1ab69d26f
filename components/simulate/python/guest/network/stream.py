"""What a socket does, without its Python face: TCP and Unix stream sockets as Linux's loopback carries them.

What is sent is in the other end's buffer when `send` returns, and a connection is in the listener's queue when
`connect` returns: on one machine the kernel does both inside the call. So the order in which things become ready is a
real machine's, and a local network takes no virtual time.
"""

import socket as _socket
import stat
from collections import deque
from typing import Any

from .addresses import Address, ports
from .errors import NUMBERS, error, of_number
from .kernel import ERR, HUP, IN, OUT, File, kernel

#: Bytes that are accepted before a reader takes any: about what Linux gives a connection on one machine.
_TCP_CAPACITY = 2_621_440
_UNIX_CAPACITY = 212_992


class Stream(File):
    """One end of a connection, or a listener, or neither yet."""

    mode = stat.S_IFSOCK | 0o777

    def __init__(self, family: int) -> None:
        super().__init__()
        self.family = family
        self.local: Address | None = None
        self.remote: Address | None = None
        self.received = bytearray()
        self.peer: Stream | None = None
        #: It was connected once; `peer` is None again when the other end is gone.
        self.connected = False
        self.connecting = False
        #: The other end will send no more; this end will send no more; this end wants no more.
        self.ended = False
        self.shut_write = False
        self.shut_read = False
        #: An error that the next call reports.
        self.pending = 0
        #: Connections that nobody has accepted yet; None for what does not listen.
        self.queue: deque[Stream] | None = None
        self.backlog = 0
        #: Somebody has connected to this listener.
        self.served = False
        self._capacity = _UNIX_CAPACITY if family == UNIX else _TCP_CAPACITY

    # -- readiness ------------------------------------------------------------------------------------------------

    def poll(self) -> int:
        if self.queue is not None:
            return IN if self.queue else 0
        if self.connecting:
            return 0
        if not self.connected:
            return OUT | HUP | (IN | ERR if self.pending else 0)
        return ((IN if self.readable() else 0) | (OUT if self.room() * 3 >= self._capacity or self.shut_write else 0)
                | (HUP if self.ended and self.shut_write else 0) | (ERR if self.pending else 0))

    def readable(self) -> bool:
        return bool(self.received) or self.ended or self.shut_read or self.pending != 0

    def room(self) -> int:
        return self._capacity - len(self.peer.received) if self.peer is not None else self._capacity

    def writable(self) -> bool:
        return self.room() > 0 or self.shut_write or self.pending != 0

    # -- connecting -----------------------------------------------------------------------------------------------

    def listen(self, backlog: int) -> None:
        if self.local is None:
            self.local = ports.free(self.family, _socket.SOCK_STREAM)
            ports.bind(self.local, self)
        self.backlog = backlog
        if self.queue is None:
            self.queue = deque()
            ports.listening(self)

    def arrive(self, other: "Stream") -> None:
        """`other` connects to this listener."""
        assert self.queue is not None and self.local is not None
        self.served = True
        if other.local is None:
            other.local = ports.of_client(other.family, self)
        end = Stream(self.family)
        end.local, end.remote = (other.remote if self.family != UNIX else self.local), other.local
        end.join(other)
        self.queue.append(end)
        self.changed()
        other.changed()

    def join(self, other: "Stream") -> None:
        self.peer, other.peer = other, self
        self.connected = other.connected = True
        self.connecting = other.connecting = False

    def refuse(self, number: int) -> None:
        self.connecting = False
        self.pending = number
        self.changed()

    # -- carrying -------------------------------------------------------------------------------------------------

    def send(self, data: Any) -> int:
        """How many bytes were taken; 0 when there is no room."""
        if self.pending:
            number, self.pending = self.pending, 0
            raise of_number(number)
        if self.shut_write:
            raise error("EPIPE")
        if not self.connected:
            raise error(NUMBERS["ENOTCONN"] if self.family == UNIX else NUMBERS["EPIPE"])
        if self.peer is None:
            self._write_to_nobody()
            return len(data)
        taken = min(len(data), self.room())
        if taken:
            self.peer.received += data[:taken]
            self.peer.changed()
        return taken

    def _write_to_nobody(self) -> None:
        """The other end is gone: TCP finds out by the answer to what is sent, a Unix socket at once."""
        if self.family == UNIX:
            raise error("EPIPE")
        self.shut_write = True
        self.pending = NUMBERS["EPIPE"]
        self.changed()

    def receive(self, size: int, peek: bool = False) -> bytes:
        """Empty at the end of what the other end sends. Only when `readable()`."""
        if not self.received:
            if self.pending and not self.ended:
                number, self.pending = self.pending, 0
                self.ended = True
                raise of_number(number)
            return b""
        data = bytes(self.received[:size])
        if not peek:
            was_full = self.peer is not None and self.peer.room() * 3 < self._capacity
            del self.received[:size]
            if was_full and self.peer is not None:
                self.peer.changed()
        return data

    def shutdown(self, how: int) -> None:
        if not self.connected:
            raise error("ENOTCONN")
        if how != _socket.SHUT_RD and not self.shut_write:
            self.shut_write = True
            if self.peer is not None:
                self.peer.ended = True
                self.peer.changed()
        if how != _socket.SHUT_WR:
            self.shut_read = True
        self.changed()

    def released(self) -> None:
        ports.release(self)
        for waiting in self.queue or ():
            waiting.released()
        self.queue = None
        peer, self.peer = self.peer, None
        if peer is None:
            return
        peer.peer = None
        if self.received:
            # Closed with unread data: the other end is told by a reset.
            peer.pending = NUMBERS["ECONNRESET"]
            peer.shut_write = peer.family != UNIX
        else:
            peer.ended = True
        peer.changed()


UNIX = 1


def connect(stream: Stream, address: Address) -> None:
    """Begin to connect. Afterwards it is connected, or refused (`pending`), or still `connecting`."""
    if stream.connected:
        raise error("EISCONN")
    if stream.connecting:
        raise error("EALREADY")
    if address.host in ("0.0.0.0", "::"):
        address = address.at("127.0.0.1" if address.host == "0.0.0.0" else "::1")
    stream.remote = address
    stream.pending = 0
    listener = ports.listener(address)
    if listener is not None:
        assert listener.queue is not None
        if len(listener.queue) <= max(listener.backlog, 0):
            listener.arrive(stream)
            return
        # The queue is full: a real client tries again a second later.
        stream.connecting = True
        kernel.later(1.0, lambda: _again(stream, address))
        return
    stream.connecting = True
    ports.outside(stream, address)


def _again(stream: Stream, address: Address) -> None:
    if stream.connecting:
        stream.connecting = False
        connect(stream, address)
