"""websockets: a client talks to a server that echoes; a server gets two clients that send three messages each."""

import asyncio
from collections.abc import Generator
from typing import Any

from loopscope.modules import places
from loopscope.modules.latency import Wait, seconds, tell
from loopscope.modules.simulated import ITEMS
from loopscope.modules.world import world


class WebSocketException(Exception):
    pass


class ConnectionClosed(WebSocketException):
    def __init__(self, code: int = 1000, reason: str = "") -> None:
        super().__init__(f"received {code} (OK) {reason}".strip())
        self.code, self.reason = code, reason


class ConnectionClosedOK(ConnectionClosed):
    pass


class ConnectionClosedError(ConnectionClosed):
    pass


class InvalidURI(WebSocketException):
    pass


class InvalidStatus(WebSocketException):
    pass


_CLOSING = frozenset(("ConnectionClosed", "ConnectionClosedOK", "ConnectionClosedError", "WebSocketException",
                      "Exception"))


class Connection:
    """`messages` are what the other side sends by itself; what this side sends comes back when `echoes`."""

    def __init__(self, label: str, messages: list[str], echoes: bool, endless: bool = False) -> None:
        self._label, self._messages, self._echoes, self._endless = label, messages, echoes, endless
        self._came: asyncio.Queue[Any] = asyncio.Queue()
        self.closed, self.open, self.path = False, True, "/"
        self.remote_address = ("127.0.0.1", 50000)

    async def send(self, message: Any) -> None:
        if self.closed:
            raise ConnectionClosedOK()
        if self._echoes:
            self._came.put_nowait(message)

    async def recv(self) -> Any:
        if self.closed:
            raise ConnectionClosedOK()
        tell("websockets", "websockets")
        label = f"websockets receive {self._label}"
        if not self._came.empty():
            await Wait(seconds("websockets", label), label)
            return self._came.get_nowait()
        if not self._messages and self._endless:
            # Nothing in the program says what happens when the other side leaves.
            self._messages = _messages(f" of {self._label}")
        if not self._messages:
            self.closed, self.open = True, False
            raise ConnectionClosedOK()
        await Wait(seconds("websockets", label), label)
        return self._messages.pop(0)

    receive = recv

    def __aiter__(self) -> "Connection":
        return self

    async def __anext__(self) -> Any:
        self._endless = False
        try:
            return await self.recv()
        except ConnectionClosedOK:
            raise StopAsyncIteration from None

    async def ping(self, data: Any = None) -> Any:
        future = asyncio.get_running_loop().create_future()
        future.set_result(0.0)
        return future

    async def close(self, code: int = 1000, reason: str = "") -> None:
        self.closed, self.open = True, False

    async def wait_closed(self) -> None:
        self.closed = True

    # What aiohttp calls them.
    send_str = send_text = send

    async def __aenter__(self) -> "Connection":
        return self

    async def __aexit__(self, *error: object) -> None:
        await self.close()


def _messages(label: str) -> list[str]:
    return [f"<simulated message {number + 1}{label}>" for number in range(ITEMS)]


class connect:  # noqa: N801 websockets calls it so
    def __init__(self, uri: str, **options: Any) -> None:
        self._uri = uri

    async def _connect(self) -> Connection:
        if "://" not in self._uri:
            raise InvalidURI(f"{self._uri} isn't a valid URI")
        tell("websockets", "websockets")
        label = f"websockets connect {self._uri}"
        await Wait(seconds("websockets", label), label)
        # Who reads JSON from it does not expect to hear itself.
        return Connection(self._uri, _messages(f" of {self._uri}"), echoes=not places.mentions("loads"),
                          endless=not places.errors() & _CLOSING)

    def __await__(self) -> Generator[Any, None, Connection]:
        return self._connect().__await__()

    async def __aenter__(self) -> Connection:
        self._connection = await self._connect()
        return self._connection

    async def __aexit__(self, *error: object) -> None:
        await self._connection.close()

    async def __aiter__(self) -> Any:
        yield await self._connect()


class serve:  # noqa: N801 websockets calls it so
    """Two clients come as soon as it serves."""

    def __init__(self, handler: Any, host: Any = None, port: Any = None, **options: Any) -> None:
        self._handler = handler

    async def _start(self) -> "serve":
        import inspect

        count = len(inspect.signature(self._handler).parameters)
        for number in range(2):
            connection = Connection(f"from client {number + 1}", _messages(f" of client {number + 1}"), echoes=False)
            args = (connection, "/")[:count]
            asyncio.create_task(self._handler(*args), name=f"client {number + 1}")
        world.assume("entry", "Nobody is connected to this server: two simulated clients were, which send "
                     f"{ITEMS} messages each.", world.line())
        return self

    def __await__(self) -> Generator[Any, None, "serve"]:
        return self._start().__await__()

    async def __aenter__(self) -> "serve":
        return await self._start()

    async def __aexit__(self, *error: object) -> None:
        pass

    async def serve_forever(self) -> None:
        await asyncio.get_running_loop().create_future()

    async def wait_closed(self) -> None:
        pass

    def close(self) -> None:
        pass


def broadcast(connections: Any, message: Any) -> None:
    pass


WebSocketServerProtocol = WebSocketClientProtocol = ServerConnection = ClientConnection = Connection
