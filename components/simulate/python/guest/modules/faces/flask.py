"""Flask, Quart and Sanic: routes register, and simulated requests reach them."""

import asyncio
import inspect
import re
from typing import Any

from loopscope.modules import serving
from loopscope.modules.http import Headers, dumps
from loopscope.modules.made_up_values import value_for
from loopscope.modules.simulated import Simulated
from loopscope.modules.world import world

_PART = re.compile(r"<(?:(\w+):)?(\w+)(?::\w+)?>")
_TYPES = {"int": int, "float": float, "string": str}

request = Simulated("request")
session = Simulated("session")
g = Simulated("g")


class Response:
    def __init__(self, response: Any = None, status: int = 200, **options: Any) -> None:
        self.response, self.status_code = response, status

    def __repr__(self) -> str:
        return f"<Response {self.status_code} {self.response!r}>"


def jsonify(*args: Any, **values: Any) -> Response:
    return Response(dumps(args[0] if len(args) == 1 else list(args) or values))


json = jsonify


def text(body: str, **options: Any) -> Response:
    return Response(body)


class Flask:
    def __init__(self, name: str = "app", *args: Any, **options: Any) -> None:
        self.name, self.config, self.served = name, {}, False
        self._routes: list[tuple[str, str, Any]] = []
        self._before: list[Any] = []
        self.headers = Headers()
        world.at_end.append(self._unless_served)

    def route(self, path: str, *, methods: Any = ("GET",), **options: Any) -> Any:
        return lambda function: self._routes.append((list(methods)[0], path, function)) or function

    def add_route(self, function: Any, path: str, *, methods: Any = ("GET",)) -> None:
        self._routes.append((list(methods)[0], path, function))

    def before_serving(self, function: Any) -> Any:
        self._before.append(function)
        return function

    before_request = before_serving

    def errorhandler(self, *args: Any) -> Any:
        return lambda function: function

    after_serving = after_request = teardown_request = staticmethod(lambda function: function)

    def run(self, *args: Any, **options: Any) -> None:
        asyncio.run(serve(self))

    async def run_task(self, *args: Any, **options: Any) -> None:
        await serve(self)

    def _unless_served(self) -> None:
        if not self.served and self._routes:
            asyncio.run(serve(self))


for _name in ("get", "post", "put", "patch", "delete", "websocket"):
    setattr(Flask, _name, lambda self, path, _method=_name.upper(), **options: self.route(path, methods=(_method,)))
Quart = Sanic = Blueprint = Flask


async def serve(app: Flask) -> None:
    app.served = True
    for each in app._before:
        result = each()
        if inspect.isawaitable(result):
            await result
    world.handlers.extend(_handler_of(method, path, function) for method, path, function in app._routes)
    await serving.serve_all()


serve.__name__ = serve.__qualname__ = "server"


def _handler_of(method: str, path: str, function: Any) -> serving.Handler:
    async def call(number: int) -> Any:
        given = {name: value_for(name, _TYPES.get(kind), number) for kind, name in _PART.findall(path)}
        parameters = list(inspect.signature(function).parameters)
        args = [request] if parameters[:1] == ["request"] else []
        if inspect.iscoroutinefunction(function):
            return await function(*args, **given)
        return await asyncio.to_thread(function, *args, **given)

    return serving.Handler(function, f"{method} {path}", call, "the server")
