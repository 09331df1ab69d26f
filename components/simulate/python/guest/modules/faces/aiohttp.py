"""aiohttp's client, without a network: every request is answered after a made-up time. Its server is aiohttp_web.py."""

import asyncio
from collections.abc import AsyncIterator, Coroutine, Generator
from typing import Any

from loopscope.modules.http import Answer, does_not_exist, joined, upload, with_params
from loopscope.modules.latency import Wait, seconds, tell

__version__ = "3.13.2"


class ClientError(Exception):
    pass


class InvalidURL(ClientError, ValueError):
    pass


class ClientResponseError(ClientError):
    def __init__(self, request_info: Any = None, history: Any = (), *, status: int = 0, message: str = "",
                 headers: Any = None) -> None:
        super().__init__(request_info, history)
        self.status, self.message, self.headers = status, message, headers
        self.request_info, self.history = request_info, history

    def __str__(self) -> str:
        return f"{self.status}, message={self.message!r}, url={str(self.request_info)!r}"


class ContentTypeError(ClientResponseError):
    pass


class WSServerHandshakeError(ClientResponseError):
    pass


class ClientConnectionError(ClientError):
    pass


class ClientOSError(ClientConnectionError, OSError):
    pass


class ClientConnectorError(ClientOSError):
    pass


class ClientConnectorDNSError(ClientConnectorError):
    pass


class ServerConnectionError(ClientConnectionError):
    pass


class ServerDisconnectedError(ServerConnectionError):
    pass


class ServerTimeoutError(ServerConnectionError, asyncio.TimeoutError):
    pass


class ClientPayloadError(ClientError):
    pass


class TooManyRedirects(ClientResponseError):
    pass


class ClientTimeout:
    def __init__(self, total: float | None = None, connect: float | None = None, sock_read: float | None = None,
                 sock_connect: float | None = None, **rest: Any) -> None:
        self.total, self.connect, self.sock_read, self.sock_connect = total, connect, sock_read, sock_connect

    def __repr__(self) -> str:
        return f"ClientTimeout(total={self.total}, connect={self.connect}, sock_read={self.sock_read})"


class BasicAuth:
    def __init__(self, login: str, password: str = "", encoding: str = "latin1") -> None:
        self.login, self.password, self.encoding = login, password, encoding


class TCPConnector:
    """`limit` is respected: no more requests than that are under way at once."""

    def __init__(self, *, limit: int = 100, limit_per_host: int = 0, **options: Any) -> None:
        self.limit, self.limit_per_host = limit, limit_per_host
        self._free = asyncio.Semaphore(limit) if limit else None

    async def close(self) -> None:
        pass


BaseConnector = UnixConnector = TCPConnector


class StreamReader:
    def __init__(self, answer: Answer) -> None:
        self._answer = answer
        self._pieces = answer.pieces()

    async def read(self, size: int = -1) -> bytes:
        if size < 0:
            pieces, self._pieces = self._pieces, []
            return b"".join(pieces)
        return self._pieces.pop(0)[:size] if self._pieces else b""

    async def readline(self) -> bytes:
        return self._pieces.pop(0) if self._pieces else b""

    async def iter_chunked(self, size: int) -> AsyncIterator[bytes]:
        while self._pieces:
            yield (await self.read(size))

    async def iter_any(self) -> AsyncIterator[bytes]:
        async for piece in self.iter_chunked(1 << 16):
            yield piece

    iter_chunks = iter_any

    def __aiter__(self) -> AsyncIterator[bytes]:
        return self.iter_chunked(1 << 16)


class ClientResponse:
    def __init__(self, answer: Answer) -> None:
        self._answer = answer
        self.status, self.reason, self.url, self.method = answer.code, answer.reason, answer.url, answer.method
        self.headers, self.cookies, self.history, self.charset = answer.headers, {}, (), "utf-8"
        self.content_type = "application/json"
        self.content = StreamReader(answer)
        self.real_url = self.request_info = answer.url
        self.closed = False

    @property
    def ok(self) -> bool:
        return self.status < 400

    @property
    def content_length(self) -> int:
        return len(self._answer.made_up)

    async def text(self, encoding: str | None = None, errors: str = "strict") -> str:
        return self._answer.made_up

    async def read(self) -> bytes:
        return self._answer.made_up.encode()

    async def json(self, **options: Any) -> Any:
        return self._answer.data()

    def raise_for_status(self) -> None:
        if not self.ok:
            raise ClientResponseError(self.url, (), status=self.status, message=self.reason, headers=self.headers)

    def get_encoding(self) -> str:
        return "utf-8"

    def release(self) -> None:
        self.closed = True

    def close(self) -> None:
        self.closed = True

    async def __aenter__(self) -> "ClientResponse":
        return self

    async def __aexit__(self, *error: object) -> None:
        self.release()

    def __repr__(self) -> str:
        return f"<ClientResponse({self.url}) [{self.status} {self.reason}]>"


class _Request(Coroutine):
    """What `session.get()` returns: to be awaited or entered, and a coroutine, so that a task can be made of it."""

    def __init__(self, session: "ClientSession", method: str, url: str, options: dict[str, Any]) -> None:
        self._session, self._method, self._url, self._options = session, method, url, options
        self._response: ClientResponse | None = None
        self._steps: Any = None
        self.__name__ = f"{method.lower()}"

    def __await__(self) -> Generator[Any, None, ClientResponse]:
        return self._send().__await__()

    def send(self, value: Any) -> Any:
        self._steps = self._steps or self._send()
        return self._steps.send(value)

    def throw(self, *error: Any) -> Any:
        self._steps = self._steps or self._send()
        return self._steps.throw(*error)

    def close(self) -> None:
        if self._steps is not None:
            self._steps.close()

    async def __aenter__(self) -> ClientResponse:
        self._response = await self._send()
        return self._response

    async def __aexit__(self, *error: object) -> None:
        if self._response is not None:
            self._response.release()

    async def _send(self) -> ClientResponse:
        session = self._session
        if session.closed:
            raise RuntimeError("Session is closed")
        url = with_params(joined(session._base_url, self._url), self._options.get("params"))
        if "://" not in url:
            raise InvalidURL(url)
        label = f"aiohttp {self._method} {url}"
        await upload(self._options)
        tell("aiohttp", "aiohttp")
        free = session.connector._free
        timeout = self._options.get("timeout", session._timeout)
        total = timeout.total if isinstance(timeout, ClientTimeout) else timeout
        if free is None:
            return await self._answered(url, label, total)
        async with free:
            return await self._answered(url, label, total)

    async def _answered(self, url: str, label: str, total: float | None) -> ClientResponse:
        takes = _delay_of(url) + seconds("aiohttp", label)
        if total and takes > total:
            await Wait(total, label)
            raise asyncio.TimeoutError
        await Wait(takes, label)
        if does_not_exist(url):
            raise ClientConnectorDNSError(-2, f"Cannot connect to host {url} ssl:default [Name or service not known]")
        response = ClientResponse(Answer("aiohttp", self._method, url))
        if self._options.get("raise_for_status", self._session._raise_for_status):
            response.raise_for_status()
        return response


def _delay_of(url: str) -> float:
    """httpbin.org/delay/2 takes two seconds because it is asked to."""
    number = url.partition("/delay/")[2].partition("/")[0].partition("?")[0]
    return float(number) if number.replace(".", "", 1).isdigit() else 0.0


class CookieJar(dict[str, Any]):
    """Empty: no server is there to set a cookie."""

    def __init__(self, **options: Any) -> None:
        super().__init__()


class ClientSession:
    def __init__(self, base_url: Any = None, *, connector: Any = None, timeout: Any = None, headers: Any = None,
                 raise_for_status: bool = False, **options: Any) -> None:
        self._base_url, self._raise_for_status = base_url, raise_for_status
        self.connector = connector if isinstance(connector, TCPConnector) else TCPConnector()
        self._timeout = timeout if timeout is not None else ClientTimeout(total=300)
        self.timeout, self.headers, self.cookie_jar = self._timeout, dict(headers or {}), CookieJar()
        self.closed = False

    def request(self, method: str, url: Any, **options: Any) -> _Request:
        return _Request(self, method.upper(), str(url), options)

    def ws_connect(self, url: Any, **options: Any) -> Any:
        from loopscope.modules.faces import aiohttp_websocket

        return aiohttp_websocket.connect(str(url))

    async def close(self) -> None:
        self.closed = True

    async def __aenter__(self) -> "ClientSession":
        return self

    async def __aexit__(self, *error: object) -> None:
        await self.close()

    def __enter__(self) -> None:
        raise TypeError("Use async with instead")

    def __exit__(self, *error: object) -> None:
        pass


def _method(name: str) -> Any:
    def send(self: ClientSession, url: Any, **options: Any) -> _Request:
        return self.request(name, url, **options)

    send.__name__ = name
    return send


for _name in ("get", "post", "put", "patch", "delete", "head", "options"):
    setattr(ClientSession, _name, _method(_name))


def request(method: str, url: Any, **options: Any) -> _Request:
    return ClientSession().request(method, url, **options)


def __getattr__(name: str) -> Any:
    """What only WebSockets need is loaded when it is asked for."""
    if name in ("WSMsgType", "WSMessage", "ClientWebSocketResponse"):
        from loopscope.modules.faces import aiohttp_websocket

        return getattr(aiohttp_websocket, name)
    raise AttributeError(name)
