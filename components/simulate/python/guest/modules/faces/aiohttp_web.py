"""aiohttp.web: routes register, and simulated requests reach them when the application is run or left to itself."""

import asyncio
import inspect
import re
from collections.abc import Callable
from typing import Any

from loopscope.modules import places, serving
from loopscope.modules.http import Headers, dumps
from loopscope.modules.simulated import Simulated
from loopscope.modules.world import world


class HTTPException(Exception):
    status = 500

    def __init__(self, *, text: str | None = None, reason: str | None = None, **options: Any) -> None:
        super().__init__(text or reason or type(self).__name__)
        self.text = text or reason or type(self).__name__


for _name, _status in {"HTTPOk": 200, "HTTPFound": 302, "HTTPBadRequest": 400, "HTTPUnauthorized": 401,
                       "HTTPForbidden": 403, "HTTPNotFound": 404, "HTTPConflict": 409,
                       "HTTPInternalServerError": 500, "HTTPServiceUnavailable": 503}.items():
    globals()[_name] = type(_name, (HTTPException,), {"status": _status, "status_code": _status})


class StreamResponse:
    def __init__(self, *, status: int = 200, reason: str | None = None, headers: Any = None, **options: Any) -> None:
        self.status, self.reason, self.headers = status, reason, dict(headers or {})
        self.content_type = options.get("content_type", "text/plain")

    async def prepare(self, request: Any) -> None:
        pass

    async def write(self, data: bytes) -> None:
        pass

    async def write_eof(self, data: bytes = b"") -> None:
        pass

    def __repr__(self) -> str:
        return f"<Response {self.status} {getattr(self, 'text', '') or ''}>"


class Response(StreamResponse):
    def __init__(self, *, body: Any = None, text: str | None = None, **options: Any) -> None:
        super().__init__(**options)
        self.body, self.text = body, text if text is not None or body is None else str(body)


def json_response(data: Any = None, *, text: str | None = None, status: int = 200, dumps: Callable[[Any], str] = dumps,
                  **options: Any) -> Response:
    return Response(text=text if text is not None else dumps(data), status=status, content_type="application/json")


class Request(dict[str, Any]):
    """A made-up request: its query and body are simulated."""

    def __init__(self, app: Any, method: str, path: str, match: dict[str, str]) -> None:
        super().__init__()
        self.app, self.method, self.path, self.match_info = app, method, path, match
        self.rel_url = self.url = path
        self.headers, self.cookies, self.query = Headers(), {}, {}
        self.remote = "127.0.0.1"
        self.transport = None
        self.content = Simulated("request.content")

    async def json(self) -> Any:
        return Simulated("request.json()")

    async def text(self) -> str:
        return "<simulated request.text()>"

    async def read(self) -> bytes:
        return b"<simulated request.read()>"

    async def post(self) -> Any:
        return Simulated("request.post()")

    def __repr__(self) -> str:
        return f"<Request {self.method} {self.path}>"

    def __hash__(self) -> int:
        return id(self)


class WebSocketResponse(StreamResponse):
    """Hears three made-up messages."""

    closed = False

    def __aiter__(self) -> Any:
        return aiter(Simulated("message of the WebSocket", "websockets", "websockets"))

    async def send_str(self, data: str) -> None:
        pass

    async def send_json(self, data: Any) -> None:
        pass

    async def receive(self) -> Any:
        return await Simulated("websocket.receive()", "websockets", "websockets")

    async def receive_str(self) -> str:
        return str(await self.receive())

    async def close(self, **options: Any) -> None:
        self.closed = True


class Route:
    def __init__(self, method: str, path: str, handler: Any) -> None:
        self.method, self.path, self.handler = method, path, handler


def _maker(method: str) -> Any:
    def make(path: str, handler: Any, **options: Any) -> Route:
        return Route(method, path, handler)

    return make


get, post, put, patch, delete, head = (_maker(name) for name in ("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD"))
route = Route


class _Table(list[Route]):
    def _decorator(self, method: str, path: str) -> Any:
        def register(handler: Any) -> Any:
            self.append(Route(method, path, handler))
            return handler

        return register

    def route(self, method: str, path: str, **options: Any) -> Any:
        return self._decorator(method, path)

    def static(self, *args: Any, **options: Any) -> None:
        pass


for _name in ("get", "post", "put", "patch", "delete", "head", "view"):
    setattr(_Table, _name, lambda self, path, _method=_name.upper(), **options: self._decorator(_method, path))


class RouteTableDef(_Table):
    """Routes that no application of the program's takes are served by one that is made for them."""

    def __init__(self) -> None:
        super().__init__()
        self.taken = False
        world.at_end.append(self._unless_taken)

    def __hash__(self) -> int:
        return id(self)

    def _unless_taken(self) -> None:
        left = [each for each in self if not (inspect.isclass(each.handler)
                                              and places.is_called_on_own(each.handler.__name__, "get"))]
        if left and not self.taken:
            app = Application()
            app.add_routes(left)
            asyncio.run(serve(app))


class _Router(_Table):
    def add_route(self, method: str, path: str, handler: Any, **options: Any) -> None:
        self.append(Route(method, path, handler))

    def add_routes(self, routes: Any) -> None:
        if isinstance(routes, RouteTableDef):
            routes.taken = True
        self.extend(routes)

    def add_static(self, *args: Any, **options: Any) -> None:
        pass


for _name in ("get", "post", "put", "patch", "delete"):
    setattr(_Router, f"add_{_name}",
            lambda self, path, handler, _method=_name.upper(), **options: self.add_route(_method, path, handler))


class Application(dict[Any, Any]):
    def __init__(self, *, middlewares: Any = (), **options: Any) -> None:
        super().__init__()
        self.router = _Router()
        self.middlewares = list(middlewares)
        self.on_startup, self.on_cleanup, self.on_shutdown, self.cleanup_ctx = [], [], [], []
        self.served = False
        world.at_end.append(self._unless_served)

    def __hash__(self) -> int:
        return id(self)

    def add_routes(self, routes: Any) -> None:
        self.router.add_routes(routes)

    def add_subapp(self, prefix: str, app: "Application") -> None:
        app.served = True
        self.router.extend(Route(each.method, prefix + each.path, each.handler) for each in app.router)

    def _unless_served(self) -> None:
        if not self.served and self.router:
            asyncio.run(serve(self))


def _handler_of(app: Application, route: Route) -> serving.Handler:
    method = "GET" if route.method in ("*", "VIEW") else route.method

    async def call(number: int) -> Any:
        match = {name: str(number + 1) if name.endswith("id") or "\\d" in pattern else "A"
                 for name, pattern in re.findall(r"{(\w+)([^}]*)}", route.path)}
        request = Request(app, method, re.sub(r"{(\w+)[^}]*}", lambda found: match[found[1]], route.path), match)
        function = route.handler
        if inspect.isclass(function):
            view = function.__new__(function)
            view.request = request
            return await getattr(view, method.lower())()
        for middleware in reversed([each for each in app.middlewares if not isinstance(each, Simulated)]):
            inner = function
            function = lambda request, _middleware=middleware, _inner=inner: _middleware(request, _inner)  # noqa: E731
        try:
            result = function(request)
            return await result if inspect.isawaitable(result) else result
        except HTTPException as error:
            return Response(text=error.text, status=error.status)

    return serving.Handler(route.handler, f"{method} {route.path}", call, "aiohttp")


async def serve(app: Application) -> None:
    """Start, answer two requests at once for each route, clean up."""
    app.served = True
    for each in app.on_startup:
        await each(app)
    contexts = [aiter(each(app)) for each in app.cleanup_ctx]
    for context in contexts:
        await anext(context)
    world.handlers.extend(_handler_of(app, route) for route in app.router)
    await serving.serve_all()
    for context in reversed(contexts):
        await anext(context, None)
    for each in (*app.on_shutdown, *app.on_cleanup):
        await each(app)


serve.__name__ = serve.__qualname__ = "run_app"


def run_app(app: Any, *, host: Any = None, port: int | None = None, print: Any = print, **options: Any) -> None:
    async def start() -> None:
        await serve(await app if inspect.isawaitable(app) else app)

    start.__name__ = start.__qualname__ = "run_app"
    asyncio.run(start())


def middleware(function: Any) -> Any:
    return function


def normalize_path_middleware(**options: Any) -> Any:
    return lambda request, handler: handler(request)


class View:
    def __getattr__(self, name: str) -> Any:
        """Of a view that no route leads to: the request is made when it is asked for."""
        if name != "request":
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
        self.request = Request(Simulated("app"), "GET", "/", {})
        world.assume("argument", f"request was made up: {self.request!r}.", world.line(), ("argument", "request"))
        return self.request


class AppRunner:
    def __init__(self, app: Any, **options: Any) -> None:
        self.app = app

    async def setup(self) -> None:
        pass

    async def cleanup(self) -> None:
        pass


class TCPSite:
    def __init__(self, runner: AppRunner, host: Any = None, port: int | None = None, **options: Any) -> None:
        self._runner = runner
        self.name = f"http://{host or '0.0.0.0'}:{port or 8080}"

    async def start(self) -> None:
        self._task = asyncio.create_task(serve(self._runner.app), name="site")

    async def stop(self) -> None:
        pass
