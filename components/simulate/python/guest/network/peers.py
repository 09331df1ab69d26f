"""Made-up ends of connections: a peer that answers, a visitor that asks."""

import re
from typing import Any

from .addresses import Address, ports
from .kernel import kernel
from .stream import Stream, connect

_REQUEST = re.compile(rb"[A-Z]+ \S+ HTTP/1\.(\d)\r?\n(.*?)\r?\n\r?\n", re.DOTALL)
_BODY = "<!doctype html>\n<title>{name}</title>\n<p>A made-up page of {name}.</p>\n"
#: Seconds between a visitor's steps.
_PAUSE, _PATIENCE = 0.01, 0.2


class Peer:
    """Answers what a client sends: a page to an HTTP request, an echo to anything else."""

    def __init__(self, client: Stream, address: Address, name: str, seconds: float) -> None:
        self._name = name
        #: Virtual seconds until an answer.
        self._seconds = seconds
        self._end = end = Stream(client.family)
        self._asked = False
        self.done = False
        end.local, end.remote = address, client.local
        if client.local is None:
            client.local = ports.of_client(client.family, None)
        end.join(client)
        end.hold()
        end.watchers.append(self._happened)
        everybody.append(self)
        client.changed()

    def _happened(self) -> None:
        if not self.done and (self._end.received or self._end.ended or self._end.pending):
            kernel.later(self._seconds, self._answer)

    def _answer(self) -> None:
        if self.done:
            return
        data = bytes(self._end.received)
        self._asked = self._asked or bool(data)
        request = _REQUEST.match(data)
        if request is not None:
            self._take()
            self._say(self._page(request))
            if request[1] == b"0" or b"connection: close" in request[2].lower():
                self.close()
        elif data and not re.match(rb"[A-Z]+ \S+ HTTP/1\.", data):
            self._take()
            self._say(data)
        if self._end.ended or self._end.pending:
            self.close()

    def _page(self, request: re.Match[bytes]) -> bytes:
        body = _BODY.format(name=self._name.partition(":")[0]).encode()
        head = (f"HTTP/1.{request[1].decode()} 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"
                f"Content-Length: {len(body)}\r\nServer: simulated\r\n\r\n")
        return head.encode() + (b"" if request[0].startswith(b"HEAD") else body)

    def _take(self) -> None:
        self._end.receive(len(self._end.received))

    def _say(self, data: bytes) -> None:
        if self._end.peer is not None:
            self._end.send(data)

    def close(self) -> None:
        if not self.done:
            self.done = True
            self._end.watchers.clear()
            self._take()
            self._end.release()

    def act(self) -> bool:
        """Everybody waits: say hello if nothing was asked, else leave."""
        if self.done:
            return False
        if not self._asked:
            self._asked = True
            self._say(b"hello from a simulated peer\n")
        else:
            self.close()
        return True


class Visitor:
    """Connects to the program's server, says one thing, reads the answer and leaves."""

    def __init__(self, address: Address, opening: bytes) -> None:
        self._end = end = Stream(address.family)
        self._opening = opening
        self._said = False
        self.done = False
        end.hold()
        if ports.listener(address) is None:
            self.done = True
            return
        connect(end, address)
        everybody.append(self)
        end.watchers.append(self._happened)
        kernel.later(_PAUSE, self._say)

    def _say(self) -> None:
        if self.done or self._end.peer is None:
            self.close()
            return
        self._take()
        self._said = True
        self._end.send(self._opening)
        kernel.later(_PATIENCE, self.close)

    def _happened(self) -> None:
        end = self._end
        if self._said and not self.done and (end.received or end.ended or end.pending):
            kernel.later(_PAUSE, self.close)

    def _take(self) -> None:
        self._end.received.clear()

    def close(self) -> None:
        if not self.done:
            self.done = True
            self._end.watchers.clear()
            self._take()
            self._end.release()

    def act(self) -> bool:
        return False


#: The made-up ends of this run, oldest first.
everybody: list[Any] = []


def act() -> bool:
    return any(each.act() for each in everybody)
