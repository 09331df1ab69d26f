"""httpx: the asynchronous client waits as I/O does, the other one holds its thread."""

from collections.abc import AsyncIterator, Iterator
from typing import Any

from loopscope.modules.http import Answer, does_not_exist, joined, upload, with_params
from loopscope.modules.latency import Wait, block, seconds, tell

__version__ = "0.28.1"
_LIMIT = 5.0


class HTTPError(Exception):
    def __init__(self, message: str = "", *, request: Any = None, response: Any = None) -> None:
        super().__init__(message)
        self.request, self.response = request, response


class RequestError(HTTPError):
    pass


class HTTPStatusError(HTTPError):
    pass


class InvalidURL(Exception):
    pass


class TransportError(RequestError):
    pass


class TimeoutException(TransportError):
    pass


class ConnectTimeout(TimeoutException):
    pass


class ReadTimeout(TimeoutException):
    pass


class PoolTimeout(TimeoutException):
    pass


class NetworkError(TransportError):
    pass


class ConnectError(NetworkError):
    pass


class ReadError(NetworkError):
    pass


class UnsupportedProtocol(TransportError):
    pass


class Timeout:
    def __init__(self, timeout: float | None = _LIMIT, *, connect: Any = None, read: float | None = None,
                 write: Any = None, pool: Any = None) -> None:
        self.read = read if read is not None else timeout


class Limits:
    def __init__(self, **options: Any) -> None:
        self.__dict__.update(options)


class Response:
    def __init__(self, answer: Answer) -> None:
        self._answer = answer
        self.status_code, self.reason_phrase, self.url = answer.code, answer.reason, answer.url
        self.headers, self.cookies, self.encoding, self.http_version = answer.headers, {}, "utf-8", "HTTP/1.1"
        self.request = answer.label

    text = property(lambda self: self._answer.made_up)
    content = property(lambda self: self._answer.made_up.encode())
    is_success = property(lambda self: self.status_code < 400)
    is_error = property(lambda self: self.status_code >= 400)

    def json(self, **options: Any) -> Any:
        return self._answer.data()

    def raise_for_status(self) -> "Response":
        if self.is_error:
            kind = "Client" if self.status_code < 500 else "Server"
            raise HTTPStatusError(f"{kind} error '{self.status_code} {self.reason_phrase}' for url '{self.url}'",
                                  request=self.request, response=self)
        return self

    async def aread(self) -> bytes:
        return self.content

    async def aclose(self) -> None:
        pass

    async def aiter_lines(self) -> AsyncIterator[str]:
        for line in self._answer.lines():
            await Wait(seconds("httpx", line), line)
            yield line

    async def aiter_bytes(self, size: int | None = None) -> AsyncIterator[bytes]:
        for piece in self._answer.pieces():
            await Wait(seconds("httpx", str(piece)), f"piece of {self.url}")
            yield piece

    async def aiter_text(self, size: int | None = None) -> AsyncIterator[str]:
        async for piece in self.aiter_bytes():
            yield piece.decode()

    aiter_raw = aiter_bytes

    def iter_lines(self) -> Iterator[str]:
        return iter(self._answer.lines())

    def __repr__(self) -> str:
        return f"<Response [{self.status_code} {self.reason_phrase}]>"


class _Client:
    def __init__(self, *, base_url: Any = "", timeout: Any = _LIMIT, headers: Any = None, params: Any = None,
                 **options: Any) -> None:
        self.base_url, self.timeout, self.headers, self.params = base_url, timeout, dict(headers or {}), params
        self.is_closed = False

    def _url(self, url: Any, options: dict[str, Any]) -> str:
        if self.is_closed:
            raise RuntimeError("Cannot send a request, as the client has been closed.")
        text = with_params(joined(self.base_url, url), options.get("params") or self.params)
        if "://" not in text:
            raise UnsupportedProtocol("Request URL is missing an 'http://' or 'https://' protocol.")
        return text

    def _answer(self, method: str, url: str) -> Response:
        if does_not_exist(url):
            raise ConnectError("[Errno -2] Name or service not known")
        return Response(Answer("httpx", method, url))


class _Stream:
    def __init__(self, client: Any, method: str, url: Any, options: dict[str, Any]) -> None:
        self._asked = client, method, url, options

    async def __aenter__(self) -> Response:
        client, method, url, options = self._asked
        return await client.request(method, url, **options)

    async def __aexit__(self, *error: object) -> None:
        pass

    def __enter__(self) -> Response:
        client, method, url, options = self._asked
        return client.request(method, url, **options)

    def __exit__(self, *error: object) -> None:
        pass


class AsyncClient(_Client):
    async def request(self, method: str, url: Any, **options: Any) -> Response:
        method, url = method.upper(), self._url(url, options)
        label = f"httpx {method} {url}"
        await upload(options)
        tell("httpx", "httpx")
        number = url.partition("/delay/")[2].partition("/")[0].partition("?")[0]
        takes = seconds("httpx", label) + (float(number) if number.isdigit() else 0)
        limit = options.get("timeout", self.timeout)
        limit = limit.read if isinstance(limit, Timeout) else limit
        if limit is not None and takes > limit:
            await Wait(limit, label)
            raise ReadTimeout("", request=label)
        await Wait(takes, label)
        return self._answer(method, url)

    def stream(self, method: str, url: Any, **options: Any) -> _Stream:
        return _Stream(self, method, url, options)

    async def aclose(self) -> None:
        self.is_closed = True

    async def __aenter__(self) -> "AsyncClient":
        return self

    async def __aexit__(self, *error: object) -> None:
        self.is_closed = True


class Client(_Client):
    def request(self, method: str, url: Any, **options: Any) -> Response:
        method, url = method.upper(), self._url(url, options)
        block("httpx", "httpx", f"httpx.{method.lower()}", f"httpx {method} {url}")
        return self._answer(method, url)

    stream = AsyncClient.stream

    def close(self) -> None:
        self.is_closed = True

    def __enter__(self) -> "Client":
        return self

    def __exit__(self, *error: object) -> None:
        self.is_closed = True


def _of_async(name: str) -> Any:
    async def send(self: AsyncClient, url: Any, **options: Any) -> Response:
        return await self.request(name, url, **options)

    send.__name__ = name
    return send


def _plain(name: str) -> Any:
    def send(url: Any, **options: Any) -> Response:
        return Client().request(name, url, **options)

    send.__name__ = name
    return send


for _name in ("get", "post", "put", "patch", "delete", "head", "options"):
    setattr(AsyncClient, _name, _of_async(_name))
    setattr(Client, _name, lambda self, url, _method=_name, **options: self.request(_method, url, **options))
    globals()[_name] = _plain(_name)


def request(method: str, url: Any, **options: Any) -> Response:
    return Client().request(method, url, **options)


def stream(method: str, url: Any, **options: Any) -> _Stream:
    return _Stream(Client(), method, url, options)
