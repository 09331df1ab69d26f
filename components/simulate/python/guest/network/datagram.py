"""UDP, and Unix datagram sockets: what is sent is there when `sendto` returns, or nowhere."""

import socket as _socket
import stat
from collections import deque

from .addresses import Address, ports
from .errors import NUMBERS, error, of_number
from .kernel import ERR, IN, OUT, File

_QUEUE = 256


class Datagrams(File):
    mode = stat.S_IFSOCK | 0o777

    def __init__(self, family: int) -> None:
        super().__init__()
        self.family = family
        self.local: Address | None = None
        self.remote: Address | None = None
        self.received: deque[tuple[bytes, Address | None]] = deque()
        self.pending = 0

    def poll(self) -> int:
        return OUT | (IN if self.received else 0) | (IN | ERR if self.pending else 0)

    def readable(self) -> bool:
        return bool(self.received) or self.pending != 0

    def connect(self, address: Address) -> None:
        self.bind_if_needed()
        self.remote = address

    def bind_if_needed(self) -> None:
        if self.local is None:
            self.local = ports.free(self.family, _socket.SOCK_DGRAM)
            ports.bind(self.local, self)

    def sendto(self, data: bytes, address: Address | None) -> int:
        if self.pending:
            number, self.pending = self.pending, 0
            raise of_number(number)
        target = address or self.remote
        if target is None:
            raise error("EDESTADDRREQ")
        self.bind_if_needed()
        receiver = ports.datagrams(target)
        if receiver is not None:
            receiver.arrive(data, self.address_for(target))
        elif not ports.outside_datagram(self, target, data) and self.remote is not None:
            # The answer "port unreachable" only reaches a connected socket.
            self.pending = NUMBERS["ECONNREFUSED"]
            self.changed()
        return len(data)

    def address_for(self, target: Address) -> Address | None:
        """Where it seems to come from."""
        if self.local is not None and self.local.host in ("0.0.0.0", "::"):
            return self.local.at(target.host)
        return self.local

    def arrive(self, data: bytes, sender: Address | None) -> None:
        if self.remote is not None and sender != self.remote:
            return
        if len(self.received) < _QUEUE:
            self.received.append((data, sender))
            self.changed()

    def receive(self) -> tuple[bytes, Address | None]:
        if self.pending:
            number, self.pending = self.pending, 0
            raise of_number(number)
        return self.received.popleft()

    def released(self) -> None:
        ports.release(self)
