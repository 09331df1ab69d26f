"""Requests, responses and the other things that a handler of FastAPI or Starlette is given or returns."""

import asyncio
import inspect
from typing import Any

from .http import Headers, dumps
from .simulated import Simulated


class WebSocketDisconnect(Exception):
    def __init__(self, code: int = 1000, reason: str | None = None) -> None:
        self.code, self.reason = code, reason


WebSocketDisconnect.__module__ = "fastapi"


async def called(function: Any, *args: Any, **options: Any) -> Any:
    """Functions without async run in a thread, so that they do not hold the loop."""
    if inspect.isfunction(function) and not inspect.iscoroutinefunction(function):
        result = await asyncio.to_thread(function, *args, **options)
    else:
        result = function(*args, **options)
    return await result if inspect.isawaitable(result) else result


class BackgroundTasks:
    """What it is given runs when the response has been sent."""

    def __init__(self) -> None:
        self.tasks: list[tuple[Any, Any, Any]] = []

    def add_task(self, function: Any, *args: Any, **options: Any) -> None:
        self.tasks.append((function, args, options))

    async def __call__(self) -> None:
        for function, args, options in self.tasks:
            await called(function, *args, **options)


class Response:
    def __init__(self, content: Any = None, status_code: int = 200, headers: Any = None, **options: Any) -> None:
        self.content = self.body = content
        self.status_code, self.headers, self.background = status_code, dict(headers or {}), options.get("background")

    async def __call__(self, *asgi: Any) -> None:
        """As an ASGI application: what it is given ends with `send`."""
        send = asgi[-1]
        await send({"type": "http.response.start", "status": self.status_code, "headers": list(self.headers.items())})
        body = self.content if isinstance(self.content, bytes) else str(self.content or "").encode()
        await send({"type": "http.response.body", "body": body})

    def set_cookie(self, key: str, value: str = "", **options: Any) -> None:
        pass

    delete_cookie = set_cookie

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.status_code} {self.content!r}>"


class JSONResponse(Response):
    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.status_code} {dumps(self.content)}>"


class HTMLResponse(Response):
    pass


class PlainTextResponse(Response):
    pass


class RedirectResponse(Response):
    def __init__(self, url: str, status_code: int = 307, **options: Any) -> None:
        super().__init__(url, status_code)


class FileResponse(Response):
    pass


class StreamingResponse(Response):
    """Its content is read to the end, as a client would."""


ORJSONResponse = UJSONResponse = JSONResponse


class URL(str):
    """An address as text, with its parts."""

    scheme, hostname, port, query = "http", "testserver", None, ""

    @property
    def path(self) -> str:
        return str(self)


class Request:
    """`app` is the ASGI scope where the program makes the request itself: `Request(scope, receive)`."""

    def __init__(self, app: Any = None, method: Any = "GET", path: Any = "/") -> None:
        if isinstance(app, dict) and "type" in app:
            app, method, path = None, app.get("method", "GET"), app.get("path", "/")
        self.app, self.method, self.url = app, method, URL(path)
        self.headers, self.cookies, self.query_params, self.path_params = Headers(), {}, {}, {}
        self.state = Simulated("request.state")
        self.client = Simulated("request.client")
        self.scope: dict[str, Any] = {}

    async def json(self) -> Any:
        return Simulated("request.json()")

    async def form(self) -> Any:
        return Simulated("request.form()")

    async def body(self) -> bytes:
        return b"<simulated request.body()>"

    async def stream(self) -> Any:
        yield await self.body()
        yield b""

    async def is_disconnected(self) -> bool:
        return False


class UploadFile:
    def __init__(self) -> None:
        self.filename, self.content_type, self.size = "<simulated file name>", "text/plain", 24

    async def read(self, size: int = -1) -> bytes:
        return b"<simulated file content>"

    async def write(self, data: bytes) -> None:
        pass

    async def seek(self, offset: int) -> None:
        pass

    async def close(self) -> None:
        pass


class WebSocket:
    """Its client sends three messages and leaves."""

    def __init__(self) -> None:
        self._left = 3
        self.headers, self.query_params, self.cookies, self.client = Headers(), {}, {}, Simulated("websocket.client")

    async def accept(self, **options: Any) -> None:
        pass

    async def receive_text(self) -> str:
        self._left -= 1
        if self._left < 0:
            raise WebSocketDisconnect()
        return str(await Simulated(f"message {3 - self._left} of the WebSocket", "websockets", "websockets"))

    async def receive_json(self) -> Any:
        return Simulated(await self.receive_text())

    async def receive_bytes(self) -> bytes:
        return (await self.receive_text()).encode()

    async def iter_text(self) -> Any:
        try:
            while True:
                yield await self.receive_text()
        except WebSocketDisconnect:
            pass

    async def send_text(self, data: str) -> None:
        pass

    send_json = send_bytes = send_text

    async def close(self, code: int = 1000, **options: Any) -> None:
        pass
