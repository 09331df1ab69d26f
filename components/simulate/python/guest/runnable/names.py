"""Names that nobody defined: imported where they are well known, else made up at the moment they are first read."""

import ast
import builtins
import importlib
import inspect
import sys
import types
from collections.abc import Iterable
from typing import Any

from ..modules import finder
from ..modules.latency import made_up
from ..modules.simulated import Simulated
from ..modules.stand_ins import error_class, is_error
from ..modules.world import world
from .arguments import expression
from .known_names import ALIASES, LIBRARIES, LIBRARY_MEMBERS, MEMBERS, MODULES, PARTS

_ROUTES = frozenset(("get", "post", "put", "patch", "delete", "websocket"))
#: Frameworks with a face of their own, and what of theirs is called `app`: asked in this order.
_APPLICATIONS = {"quart": "Quart", "sanic": "Sanic", "flask": "Flask"}
#: Libraries whose classes pages extend under their bare names; a bare `class X(AsyncClient)` is the page's own.
_EXTENDED = frozenset(("fastapi", "pydantic"))
#: Methods of anyio's task groups that asyncio's do not have.
_OF_ANYIO = frozenset(("start_soon", "cancel_scope"))
#: Names that tell whose `retry` it is.
_TENACITY = frozenset(name for name, library in LIBRARY_MEMBERS.items() if library == "tenacity")
_NO_DEFAULTS = ast.arguments([], [], None, [], [], None, [])


class Builtins(dict[str, Any]):
    """The program's builtins. `missing` are the names that may be made; any other is a NameError as always."""

    def __init__(self, missing: Iterable[str], quiet: Iterable[str],
                 simulated: Iterable[str] = ()) -> None:
        super().__init__(vars(builtins))
        self._missing = frozenset(missing)
        #: Names that only the added lines mention; the entry's own sentence tells of them.
        self._quiet = frozenset(quiet)
        #: Of these, those that it calls simulated objects.
        self._simulated = frozenset(simulated)

    def __missing__(self, name: str) -> Any:
        if name not in self._missing:
            raise KeyError(name)
        if name in self._quiet:
            found = None if name in self._simulated else _imported(name)
            value = Simulated(name) if found is None else found[0]
            if name == "self" and found is None:
                _give_methods(value)
        else:
            value = self._make(name, first_use(name))
        self[name] = value
        return value

    def _make(self, name: str, line: int | None) -> Any:
        found = _imported(name)
        if found is not None:
            value, what = found
            world.assume("import", f"{name} is used but never imported; {what}.", line)
            return value
        value, text = _made_up(name)
        if isinstance(value, Simulated):
            text = f"a simulated one{made_up()}," if text == "" else text
        world.assume("name", f"{name} is not defined here: {text} was used.", line, ("name", name))
        return value


def _give_methods(thing: Simulated) -> None:
    """Methods that the page shows without their class call each other: `self.close()` is the text's own."""
    for node in world.tree.body:
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and node.args.args and node.args.args[0].arg == "self":
            function = vars(sys.modules["__main__"]).get(node.name)
            if inspect.isfunction(function):
                object.__setattr__(thing, node.name, types.MethodType(function, thing))


def first_use(name: str) -> int | None:
    return min((node.lineno for node in ast.walk(world.tree) if isinstance(node, ast.Name) and node.id == name),
               default=None)


def _imported(name: str) -> tuple[Any, str] | None:
    if name == "datetime":
        import datetime

        members = {"now", "utcnow", "today", "fromtimestamp", "strptime", "combine", "fromisoformat"}
        if _attributes(name) & members:
            return datetime.datetime, "it was imported from datetime"
        return datetime, "it was imported"
    if name in MODULES and not _is_called(name) and not _is_base(name):
        if name == "time" and not _attributes(name):
            return None
        module = importlib.import_module(PARTS.get(name, name))
        if name != "asyncio" and not all(hasattr(sys.modules[name], each) for each in _attributes(name)):
            # `html.quote`: of another library.
            return None
        return sys.modules[name] if name in PARTS else module, "it was imported"
    if name == "mock" and _attributes(name):
        return importlib.import_module("unittest.mock"), "it was imported from unittest"
    if name == "TaskGroup" and _methods() & _OF_ANYIO:
        return _library("anyio", name).create_task_group, "anyio's was used"
    if name == "retry" and _TENACITY & {node.id for node in ast.walk(world.tree) if isinstance(node, ast.Name)}:
        return _library("tenacity", name).retry, "it was imported from tenacity"
    if name in ("sleep", "Queue", "Event", "Lock", "Condition", "Future", "Task", "run", "wait", "shield"):
        return _of_asyncio(name)
    if name in LIBRARY_MEMBERS and _is_meant(name, LIBRARY_MEMBERS[name]):
        library = LIBRARY_MEMBERS[name]
        return getattr(_library(library, name), name), f"it was imported from {library}"
    if name in MEMBERS:
        module = MEMBERS[name]
        member = getattr(importlib.import_module(module), name)
        if not isinstance(member, type) or all(hasattr(member, each) for each in _attributes(name)):
            return member, f"it was imported from {module}"
    if (name in LIBRARIES or name in ALIASES) and not _is_called(name):
        library = ALIASES.get(name, name)
        return _library(library, name), f"{library} was imported"
    return None


def _is_meant(name: str, library: str) -> bool:
    """It is that library's, and not the standard library's or another one's."""
    if library in finder.imported():
        return True
    return name not in MEMBERS and (library in _EXTENDED or not _is_base(name))


def _library(library: str, name: str) -> Any:
    finder.also[library.partition(".")[0]] = first_use(name) or 1
    finder.imported.cache_clear()
    return importlib.import_module(library)


def _of_asyncio(name: str) -> tuple[Any, str] | None:
    """Names that others have too: only where the program awaits, or nothing says otherwise."""
    import asyncio

    if name in ("run", "wait", "sleep", "shield") and not _is_called(name):
        return None
    if name == "sleep" and not _is_awaited(name):
        import time

        return time.sleep, "it was imported from time"
    member = getattr(asyncio, name)
    if isinstance(member, type) and not all(hasattr(member, each) for each in _attributes(name)):
        # `Event.create(...)`: a model of the page's.
        return None
    return member, "it was imported from asyncio"


def _attributes(name: str) -> set[str]:
    return {node.attr for node in ast.walk(world.tree)
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == name}


def _methods() -> set[str]:
    return {node.attr for node in ast.walk(world.tree) if isinstance(node, ast.Attribute)}


def _is_called(name: str) -> bool:
    """It is called, or decorates something without brackets."""
    return any((isinstance(node, ast.Call) and _is(node.func, name))
               or any(_is(each, name) for each in getattr(node, "decorator_list", ()))
               for node in ast.walk(world.tree))


def _is_work(name: str) -> bool:
    """It is given to whoever calls it: `asyncio.to_thread(name)`, `loop.run_in_executor(None, name)`."""
    at = {"to_thread": 0, "submit": 0, "call_soon": 0, "call_later": 1, "run_in_executor": 1}
    return any(isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in at
               and len(node.args) > at[node.func.attr] and _is(node.args[at[node.func.attr]], name)
               for node in ast.walk(world.tree))


def _is_base(name: str) -> bool:
    """A class of the program's extends it."""
    return any(isinstance(node, ast.ClassDef) and any(_is(base, name) for base in node.bases)
               for node in ast.walk(world.tree))


def _is(node: ast.expr, name: str) -> bool:
    return isinstance(node, ast.Name) and node.id == name


def _is_awaited(name: str) -> bool:
    plain = {id(node.value) for node in ast.walk(world.tree) if isinstance(node, ast.Expr)}
    return not any(id(node) in plain and isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
                   and node.func.id == name for node in ast.walk(world.tree))


def _made_up(name: str) -> tuple[Any, str]:
    """What a name most likely stands for: a queue, a list of addresses, the loop; else a simulated object. And what
    that is in words; empty for a simulated object."""
    if is_error(name):
        return error_class(name, "__main__"), "a simulated exception class"
    if name == "session" and ("aiohttp" in finder.imported() or _is_http_session()):
        return _library("aiohttp", name).ClientSession(), "aiohttp.ClientSession()"
    if name in ("client", "http_client", "http") and "httpx" in finder.imported():
        return importlib.import_module("httpx").AsyncClient(), "httpx.AsyncClient()"
    if name == "app" and _attributes(name) & (_ROUTES | {"route"}):
        for library, of in _APPLICATIONS.items():
            if library in finder.imported():
                return getattr(_library(library, name), of)("app"), f"{library}.{of}()"
    if name in ("app", "router", "api") and _attributes(name) & _ROUTES:
        return _library("fastapi", name).FastAPI(), "fastapi.FastAPI()"
    if _is_called(name) or _is_base(name) or _is_work(name):
        return Simulated(name), ""
    if _is_waited_for(name):
        from ..modules.simulated import awaitables

        return awaitables(name), "a list of simulated coroutines"
    text = expression(ast.arg(name), _everything(), {})
    if text in (name, '"A"') or "sleep" in text or (text == "asyncio.Event()" and "set" not in _attributes(name)):
        return Simulated(name), ""
    import asyncio

    text = text.replace("get_running_loop", "get_event_loop")
    value = eval(text, {"asyncio": asyncio})
    return (value, text) if _fits(name, value) else (Simulated(name), "")


def _fits(name: str, value: Any) -> bool:
    """It has what the program uses of it: `condition.wait(timeout=1)` is another library's condition."""
    if not all(hasattr(value, each) for each in _attributes(name)):
        return False
    for node in ast.walk(world.tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and _is(node.func.value, name):
            try:
                takes = inspect.signature(getattr(value, node.func.attr)).parameters
            except ValueError:
                # Written in C, with no signature to read.
                continue
            open_ended = any(each.kind is each.VAR_KEYWORD for each in takes.values())
            if not open_ended and not {each.arg for each in node.keywords if each.arg} <= takes.keys():
                return False
    return True


def _is_http_session() -> bool:
    """`async with session.get(url) as resp`: aiohttp's, and nobody else's."""
    entered = {id(item.context_expr.func) for node in ast.walk(world.tree) if isinstance(node, ast.AsyncWith)
               for item in node.items if isinstance(item.context_expr, ast.Call)}
    used = [node for node in ast.walk(world.tree) if isinstance(node, ast.Attribute)
            and isinstance(node.value, ast.Name) and node.value.id == "session"]
    return (any(id(node) in entered for node in used)
            and all(node.attr in _ROUTES | {"head", "options", "request", "ws_connect", "close"} for node in used))


def _is_waited_for(name: str) -> bool:
    """`asyncio.wait(aws)`, `asyncio.gather(*coros)`."""
    for node in ast.walk(world.tree):
        if isinstance(node, ast.Call) and node.args:
            given = node.args[0].value if isinstance(node.args[0], ast.Starred) else node.args[0]
            called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if (isinstance(given, ast.Name) and given.id == name
                    and (called in ("wait", "as_completed") or (called == "gather" and given is not node.args[0]))):
                return True
    return False


def _everything() -> ast.FunctionDef:
    """The whole program as if it were one function, to see what it does with a name."""
    return ast.FunctionDef("", _NO_DEFAULTS, list(world.tree.body), [])


def uses_of_handled_names(tree: ast.Module) -> set[str]:
    """Names inside `try: ... except NameError`: there the error is wanted."""
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Try) and any(_catches_names(each) for each in node.handlers):
            found.update(inner.id for each in node.body for inner in ast.walk(each) if isinstance(inner, ast.Name))
    return found


def _catches_names(handler: ast.ExceptHandler) -> bool:
    caught = getattr(handler.type, "elts", [handler.type]) if handler.type is not None else []
    return any(isinstance(each, ast.Name) and each.id in ("NameError", "UnboundLocalError") for each in caught)
