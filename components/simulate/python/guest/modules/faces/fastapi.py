"""FastAPI and Starlette: decorators register, and two simulated requests reach each route."""

import asyncio
import inspect
import re
import typing
from collections.abc import Callable
from contextlib import AsyncExitStack
from typing import Any

from loopscope.modules import serving
from loopscope.modules.made_up_values import value_for
from loopscope.modules.simulated import Simulated
from loopscope.modules.starlette_parts import (  # noqa: F401
    BackgroundTasks, FileResponse, HTMLResponse, JSONResponse, ORJSONResponse, PlainTextResponse,
    RedirectResponse, Request,
    Response, StreamingResponse, UJSONResponse, UploadFile, WebSocket, WebSocketDisconnect, called,
)
from loopscope.modules.world import world

_PATH = re.compile(r"{(\w+)(?::\w+)?}")
_UNSET: Any = object()


class HTTPException(Exception):
    def __init__(self, status_code: int, detail: Any = None, headers: Any = None) -> None:
        super().__init__(status_code, detail)
        self.status_code, self.detail, self.headers = status_code, detail, headers


class RequestValidationError(ValueError):
    pass


WebSocketException = HTTPException


class _Status:
    def __getattr__(self, name: str) -> int:
        return int(next(part for part in name.split("_") if part.isdigit()))


status = _Status()


class _Parameter:
    def __init__(self, default: Any = _UNSET, **options: Any) -> None:
        self.default = _UNSET if default is ... else default
        self.options = options


class Query(_Parameter):
    pass


class Path(_Parameter):
    pass


class Body(_Parameter):
    pass


class Header(_Parameter):
    pass


class Cookie(_Parameter):
    pass


class Form(_Parameter):
    pass


class File(_Parameter):
    pass


class Depends:
    def __init__(self, dependency: Any = None, *, use_cache: bool = True, **options: Any) -> None:
        self.dependency, self.use_cache = dependency, use_cache


Security = Depends


class _Route:
    def __init__(self, method: str, path: str, function: Any, dependencies: Any = ()) -> None:
        self.method, self.path, self.function, self.dependencies = method, path, function, list(dependencies)


class APIRouter:
    def __init__(self, *, prefix: str = "", dependencies: Any = None, **options: Any) -> None:
        self.prefix, self.routes, self.dependencies = prefix, [], list(dependencies or ())
        self._events: dict[str, list[Any]] = {"startup": [], "shutdown": []}
        self.served = False

    def api_route(self, path: str, *, methods: Any = ("GET",), **options: Any) -> Any:
        return self._register(list(methods)[0], path, options)

    def route(self, path: str, methods: Any = ("GET",), **options: Any) -> Any:
        return self._register(list(methods)[0], path, options)

    def websocket(self, path: str, **options: Any) -> Any:
        return self._register("WebSocket", path, options)

    def add_api_route(self, path: str, function: Any, *, methods: Any = ("GET",), **options: Any) -> None:
        self._register(list(methods)[0], path, options)(function)

    def _register(self, method: str, path: str, options: dict[str, Any]) -> Any:
        def register(function: Any) -> Any:
            needed = [*self.dependencies, *(options.get("dependencies") or ())]
            self.routes.append(_Route(method, self.prefix + path, function, needed))
            return function

        return register

    def include_router(self, router: Any, *, prefix: str = "", dependencies: Any = None, **options: Any) -> None:
        if isinstance(router, APIRouter):
            router.served = True
            self.routes.extend(_Route(each.method, prefix + each.path, each.function,
                                      [*(dependencies or ()), *each.dependencies]) for each in router.routes)

    def mount(self, path: str, app: Any = None, **options: Any) -> None:
        if isinstance(app, APIRouter):
            self.include_router(app, prefix=path)

    def on_event(self, name: str) -> Any:
        return lambda function: self._events[name].append(function) or function


for _name in ("get", "post", "put", "patch", "delete", "head", "options", "trace"):
    setattr(APIRouter, _name,
            lambda self, path, _method=_name.upper(), **options: self._register(_method, path, options))


class FastAPI(APIRouter):
    def __init__(self, *, lifespan: Any = None, routes: Any = (), on_startup: Any = (), **options: Any) -> None:
        super().__init__(dependencies=options.get("dependencies"))
        self.lifespan, self.state = lifespan, Simulated("app.state")
        self.title, self.dependency_overrides, self.user_middleware = options.get("title", "FastAPI"), {}, []
        self._middlewares: list[Any] = []
        self._handlers: dict[Any, Any] = {}
        self._events["startup"] += on_startup
        self.routes += routes
        world.at_end.append(self._unless_served)

    def add_middleware(self, *args: Any, **options: Any) -> None:
        pass

    def middleware(self, kind: str) -> Any:
        return lambda function: self._middlewares.append(function) or function

    def exception_handler(self, error: Any) -> Any:
        return lambda function: self._handlers.__setitem__(error, function) or function

    def add_exception_handler(self, error: Any, function: Any) -> None:
        self._handlers[error] = function

    def _unless_served(self) -> None:
        if not self.served and self.routes:
            asyncio.run(serve(self))


Starlette = FastAPI


def Route(path: str, endpoint: Any, *, methods: Any = ("GET",), **options: Any) -> _Route:  # noqa: N802
    return _Route(list(methods)[0], path, endpoint)


async def serve(app: FastAPI) -> None:
    """Start up, answer two requests at once for each route, shut down."""
    app.served = True
    async with AsyncExitStack() as stack:
        if app.lifespan is not None:
            await stack.enter_async_context(app.lifespan(app))
        for each in app._events["startup"]:
            await called(each)
        world.handlers.extend(_handler_of(app, route) for route in app.routes)
        await serving.serve_all()
        for each in app._events["shutdown"]:
            await called(each)


serve.__name__ = serve.__qualname__ = "server"


def _handler_of(app: FastAPI, route: _Route) -> serving.Handler:
    async def call(number: int) -> Any:
        path = _PATH.sub(lambda found: str(value_for(found[1], None, number)), route.path)
        request = Request(app, route.method, path)
        function: Callable[[Any], Any] = lambda request: _answer(app, route, request, number)  # noqa: E731
        for middleware in app._middlewares:
            function = lambda request, _middleware=middleware, _next=function: _middleware(request, _next)  # noqa: E731
        return await function(request)

    return serving.Handler(route.function, f"{route.method} {route.path}", call, "FastAPI")


async def _answer(app: FastAPI, route: _Route, request: Request, number: int) -> Any:
    background = BackgroundTasks()
    try:
        async with AsyncExitStack() as stack:
            asked = _Asked(app, request, background, stack, number)
            for each in route.dependencies:
                await asked.depend(each)
            result = await called(route.function, **await asked.arguments(route.function))
            if isinstance(result, StreamingResponse) and hasattr(result.content, "__aiter__"):
                pieces = [piece async for piece in result.content]
                result = Response(pieces, result.status_code)
        if background.tasks:
            await background()
        if getattr(result, "background", None) is not None:
            await result.background()
        return result
    except Exception as error:
        for kind, handler in app._handlers.items():
            if isinstance(kind, type) and isinstance(error, kind):
                return await called(handler, request, error)
        if isinstance(error, WebSocketDisconnect):
            return None
        if isinstance(error, HTTPException):
            return JSONResponse({"detail": error.detail}, error.status_code)
        raise


class _Asked:
    """One request: what its handler and the dependencies of that are called with."""

    def __init__(self, app: Any, request: Request, background: BackgroundTasks, stack: AsyncExitStack,
                 number: int) -> None:
        self._app, self._request, self._background, self._stack, self._number = app, request, background, stack, number
        self._known: dict[Any, Any] = {}

    async def arguments(self, function: Any) -> dict[str, Any]:
        found: dict[str, Any] = {}
        call = function.__init__ if inspect.isclass(function) else function
        for name, parameter in inspect.signature(call).parameters.items():
            if name == "self" or parameter.kind in (parameter.VAR_POSITIONAL, parameter.VAR_KEYWORD):
                continue
            found[name] = await self._value(name, parameter)
        return found

    async def _value(self, name: str, parameter: inspect.Parameter) -> Any:
        annotation = None if parameter.annotation is parameter.empty else parameter.annotation
        extras = list(getattr(annotation, "__metadata__", ()))
        if extras:
            annotation = typing.get_args(annotation)[0]
        default = parameter.default
        for each in (*extras, default):
            if isinstance(each, Depends):
                return await self.depend(each, annotation)
            if isinstance(each, _Parameter) and each.default is not _UNSET:
                default = each.default
        for kind, value in ((Request, self._request), (BackgroundTasks, self._background), (WebSocket, None),
                            (UploadFile, None), (Response, None)):
            if isinstance(annotation, type) and issubclass(annotation, kind):
                return kind() if value is None else value
        if default is not parameter.empty and not isinstance(default, _Parameter):
            return default
        return value_for(name, annotation, self._number)

    async def depend(self, needed: Depends, annotation: Any = None) -> Any:
        function = needed.dependency or annotation
        function = self._app.dependency_overrides.get(function, function)
        if function in self._known:
            return self._known[function]
        if isinstance(function, Simulated):
            return Simulated(function._simulated)
        given = await self.arguments(function if inspect.isfunction(function) or inspect.isclass(function)
                                     else function.__call__)
        if inspect.isasyncgenfunction(function):
            from contextlib import asynccontextmanager

            value = await self._stack.enter_async_context(asynccontextmanager(function)(**given))
        elif inspect.isgeneratorfunction(function):
            from contextlib import contextmanager

            value = self._stack.enter_context(contextmanager(function)(**given))
        else:
            value = await called(function, **given)
        self._known[function] = value
        return value


async def run_in_threadpool(function: Any, *args: Any, **options: Any) -> Any:
    return await asyncio.to_thread(function, *args, **options)


def jsonable_encoder(value: Any, **options: Any) -> Any:
    return value.model_dump() if hasattr(value, "model_dump") else value


class _Security:
    """`OAuth2PasswordBearer` and its like: who asks always has a made-up token."""

    def __init__(self, *args: Any, **options: Any) -> None:
        pass

    async def __call__(self) -> str:
        return "<simulated token>"


OAuth2PasswordBearer = HTTPBearer = HTTPBasic = APIKeyHeader = APIKeyQuery = _Security


class CORSMiddleware:
    pass

