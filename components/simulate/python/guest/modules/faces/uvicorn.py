"""uvicorn: serves what the simulated frameworks registered."""

import asyncio
import inspect
import sys
from typing import Any


async def _serve(app: Any) -> None:
    if isinstance(app, str):
        app = getattr(sys.modules["__main__"], app.rpartition(":")[2], None)
    module = sys.modules.get(type(app).__module__)
    serve = getattr(module, "serve", None)
    if serve is not None and hasattr(app, "served"):
        await serve(app)
    elif inspect.iscoroutinefunction(app) or inspect.iscoroutinefunction(getattr(app, "__call__", None)):
        await _serve_asgi(app)


_serve.__name__ = _serve.__qualname__ = "uvicorn"


async def _serve_asgi(app: Any) -> None:
    """A bare ASGI application: two requests for `/` at once."""
    from loopscope.modules import serving
    from loopscope.modules.world import world

    async def call(number: int) -> Any:
        sent: list[Any] = []

        async def receive() -> Any:
            return {"type": "http.request", "body": b"", "more_body": False}

        async def send(message: Any) -> None:
            sent.append(message)

        await app({"type": "http", "method": "GET", "path": "/", "headers": [], "query_string": b""}, receive, send)
        return sent

    world.handlers.append(serving.Handler(app, "GET /", call, "uvicorn"))
    await serving.serve_all()


def run(app: Any, **options: Any) -> None:
    asyncio.run(_serve(app))


class Config:
    def __init__(self, app: Any, **options: Any) -> None:
        self.app = app


class Server:
    should_exit = False

    def __init__(self, config: Config) -> None:
        self._config = config

    async def serve(self) -> None:
        await _serve(self._config.app)

    def run(self) -> None:
        run(self._config.app)
