"""The world around the program: who answers a client that is alone, and who visits a server that is alone.

Whatever is made up here is said as an assumption, once.
"""

import os
from typing import Any

from ..modules.world import world as told
from .addresses import NAMES, UNIX, Address, is_local, ports
from .datagram import Datagrams
from .errors import NUMBERS
from .kernel import kernel
from .stream import Stream

#: Seconds to a machine on the outside and back: a look-up, a connection.
LOOK_UP, CONNECT = 0.02, 0.03
#: Seconds after a server began to listen at which its made-up clients come.
VISITS = (0.1, 0.15)
#: Ports that somebody on the outside answers at, for programs that expect refusals.
_OPEN_PORTS = frozenset((21, 22, 25, 53, 80, 110, 143, 443, 587, 993, 8080))

_CLIENTS = frozenset(("open_connection", "create_connection", "open_unix_connection", "create_unix_connection",
                      "sock_connect", "connect", "connect_ex", "urlopen", "HTTPConnection", "socketpair"))
_SERVERS = frozenset(("start_server", "create_server", "start_unix_server", "create_unix_server", "listen",
                      "sock_accept", "HTTPServer", "TCPServer", "ThreadingTCPServer", "ThreadingHTTPServer"))
_REFUSALS = frozenset(("ConnectionRefusedError", "ConnectionError", "OSError", "ECONNREFUSED", "error"))


class Outside:
    def __init__(self) -> None:
        #: Every name and text in the program's code.
        self.mentioned: frozenset[str] = frozenset()
        self.visited: set[int] = set()
        #: Made-up clients that sent a datagram: what is answered reaches them.
        self._senders: set[Address] = set()
        #: Somebody was made up.
        self.alone = False
        self.loop_signals: list[Any] = []

    def mentions(self, names: frozenset[str]) -> bool:
        return not names.isdisjoint(self.mentioned)

    # -- a client that is alone -----------------------------------------------------------------------------------

    def answers(self, address: Address) -> bool:
        """Whether somebody made up answers at an address where nobody of the program listens."""
        if address.family == UNIX or is_local(address.host):
            return not self.mentions(_SERVERS) and not self.mentions(_REFUSALS)
        return address.port in _OPEN_PORTS or not self.mentions(_REFUSALS)

    def connect(self, stream: Stream, address: Address) -> None:
        # Imported when needed: few programs are alone, and the snapshot is small without.
        from . import peers

        name = self._name(address)
        near = address.family == UNIX or is_local(address.host)
        if not self.answers(address):
            if near:
                stream.refuse(NUMBERS["ECONNREFUSED"] if address.family != UNIX or os.path.exists(address.path)
                              else NUMBERS["ENOENT"])
            else:
                kernel.later(CONNECT, lambda: stream.refuse(NUMBERS["ECONNREFUSED"]))
            return
        assume("other", f"Nobody listens on {name} here: a made-up peer answers, a page of its own to an HTTP "
               "request and an echo to anything else.")
        self.alone = True
        if near:
            peers.Peer(stream, address, NAMES.get(address.host, name), 0.001)
        else:
            kernel.later(CONNECT, lambda: peers.Peer(stream, address, NAMES.get(address.host, name), 0.05))

    def datagram(self, sender: Datagrams, address: Address, data: bytes) -> bool:
        if address in self._senders:
            return True
        here = is_local(address.host) and not self.mentioned.isdisjoint(("local_addr", "bind"))
        if here or not self.answers(address):
            return False
        assume("other", f"Nobody listens on {self._name(address)} here: a made-up peer echoes each datagram.")
        kernel.later(0.001 if is_local(address.host) else 0.05, lambda: sender.arrive(data, address))
        return True

    def _name(self, address: Address) -> str:
        if address.family == UNIX:
            return address.path
        return f"{NAMES.get(address.host, address.host)}:{address.port}"

    # -- a server that is alone -----------------------------------------------------------------------------------

    def listening(self, listener: Stream) -> None:
        if not self.mentions(_CLIENTS):
            self._send_visitors(listener)

    def bound(self, receiver: Datagrams) -> None:
        if "remote_addr" not in self.mentioned and "socket" not in self.mentioned:
            self._send_datagram(receiver)

    def _send_visitors(self, listener: Stream) -> None:
        address = listener.local
        if address is None or id(listener) in self.visited:
            return
        self.visited.add(id(listener))
        if address.port in {port for port in self.visited if port < 65_536} and address.port:
            # The same port of another address (0.0.0.0 and ::): one of them is enough.
            return
        self.visited.add(address.port)
        assume("other", f"Nobody connects to {self._name(address)} here: two made-up clients come, "
               f"{VISITS[0]:g} and {VISITS[1]:g} s after the server began to listen.")
        from . import peers

        self.alone = True
        words = ("hello from a simulated client", "hello from another simulated client")
        for seconds, line in zip(VISITS, words, strict=True):
            kernel.later(seconds, lambda line=line: peers.Visitor(address, self._opening(line)))  # type: ignore[misc]

    def _opening(self, line: str) -> bytes:
        """What a client says first, to a server that looks like this one."""
        if any("HTTP/" in text for text in self.mentioned):
            return b"GET / HTTP/1.1\r\nHost: localhost\r\nUser-Agent: simulated\r\nConnection: close\r\n\r\n"
        if "readexactly" in self.mentioned and not self.mentioned.isdisjoint(("unpack", "from_bytes")):
            return len(line).to_bytes(4, "big") + line.encode()
        return line.encode() + b"\n"

    def _send_datagram(self, receiver: Datagrams) -> None:
        if id(receiver) in self.visited or receiver.local is None:
            return
        self.visited.add(id(receiver))
        assume("other", f"Nobody sends to {self._name(receiver.local)} here: a made-up client sends one datagram.")
        sender = ports.free(receiver.family, receiver.local.kind, "127.0.0.1")
        self._senders.add(sender)
        kernel.later(VISITS[0], lambda: receiver.arrive(b"hello from a simulated client", sender))

    # -- when everybody waits -------------------------------------------------------------------------------------

    def act(self) -> bool:
        """Once more something happens, though only because the program would wait for ever."""
        if self.alone:
            from . import peers

            if peers.act():
                return True
        for listener in ports.listeners():
            if id(listener) not in self.visited and not listener.served:
                self._send_visitors(listener)
                return True
        for signals in self.loop_signals:
            if signals():
                return True
        if ports.listeners():
            kernel.recorder.stop("virtual-time", "The server waits for clients that never come; it was stopped at "
                                 f"{kernel.recorder.at / 1000:.3g} s.")
        return False


outside = Outside()


def assume(kind: str, message: str) -> None:
    told.assume(kind, message, told.line() if told.lanes is not None else None)


def look_up_seconds(host: Any) -> float:
    if not host or host == "localhost" or is_local(str(host)) or str(host).replace(".", "").isdigit():
        return 0.0
    return LOOK_UP


def settle(future: Any) -> None:
    if not future.done():
        future.set_result(None)


def texts(codes: Any) -> frozenset[str]:
    """Names and texts that stand in code objects."""
    found: set[str] = set()
    for code in codes:
        found.update(code.co_names)
        for constant in code.co_consts:
            if isinstance(constant, bytes):
                found.add(constant.decode("latin-1"))
            elif isinstance(constant, str):
                found.add(constant)
            elif isinstance(constant, tuple):
                found.update(each for each in constant if isinstance(each, str))
    return frozenset(found)
