"""Imports of modules that are not here.

It stands behind all other finders, and simulates only what the program's own text imports: neither what the standard
library looks for in vain, nor what the sandbox refuses before (sandbox.py).
"""

import ast
import functools
import importlib
import importlib.util
import sys
import types
from importlib.abc import Loader
from importlib.machinery import ModuleSpec
from typing import Any

from ..sandbox import FORBIDDEN
from . import places, unknown
from .latency import made_up
from .simulated import Simulated
from .stand_ins import error_class, is_error
from .world import world

FACES = "loopscope.modules.faces."
#: Files of faces whose module has another name.
_FILES = {"aiohttp.web": "aiohttp_web", "sqlalchemy.ext.asyncio": "sqlalchemy_asyncio", "redis.asyncio": "redis",
          "aioredis": "redis", "starlette": "fastapi", "quart": "flask", "sanic": "flask", "trio": "anyio",
          }
_REACHES_OUT = frozenset("aiohttp httpx requests websockets asyncpg redis aioredis fastapi starlette flask quart sanic "
                         "uvicorn".split())
#: Faces whose classes are the program's own data or have all there is.
_AS_THEY_ARE = frozenset(("pydantic", "pytest"))

#: The package that a program with relative imports is taken to be part of.
PAGE = "page"


def make_package(tree: ast.Module) -> str | None:
    """The name of the package that `from .models import User` is relative to; None without such imports."""
    levels = [node.level for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.level]
    name = ""
    for number in range(max(levels, default=0)):
        name = f"{name}.inner" if number else PAGE
        package = SimulatedModule(name)
        package.__path__ = []  # type: ignore[attr-defined]
        sys.modules[name] = package
    return name or None


class SimulatedModule(types.ModuleType):
    """What it does not define itself is simulated."""

    def __getattribute__(self, name: str) -> Any:
        value = super().__getattribute__(name)
        if isinstance(value, types.ModuleType) and not isinstance(value, SimulatedModule):
            # `import redis.asyncio as redis` means the library's part, not what its face imports for itself.
            return sys.modules.get(f"{self.__name__}.{name}") or self._missing(name)
        return value

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(f"module {self.__name__!r} has no attribute {name!r}")
        value = self._missing(name)
        setattr(self, name, value)
        return value

    def __setattr__(self, name: str, value: object) -> None:
        """A submodule does not take the place of a module that the face itself uses: websockets.asyncio, asyncio."""
        if not (isinstance(value, SimulatedModule) and isinstance(vars(self).get(name), types.ModuleType)):
            super().__setattr__(name, value)

    def _missing(self, name: str) -> Any:
        above = self.__name__.rpartition(".")[0]
        while above:
            # `from httpx._client import AsyncClient`: where exactly a face keeps its names does not matter.
            found = vars(sys.modules[above]).get(name) if above in sys.modules else None
            if found is not None and not isinstance(found, types.ModuleType):
                return found
            above = above.rpartition(".")[0]
        part = f"{self.__name__}.{name}"
        if importlib.util.find_spec(FACES + _FILES.get(part, part.replace(".", "_"))) is not None:
            return importlib.import_module(part)
        if is_error(name):
            return error_class(name, self.__name__)
        root = self.__name__.partition(".")[0]
        short = name if name[:1].isupper() or is_local(root) or root == PAGE else f"{root}.{name}"
        return Simulated(short, _kind(root), root)


class Simulator(Loader):
    """Both finder and loader."""

    def find_spec(self, name: str, path: object = None, target: object = None) -> ModuleSpec | None:
        root = name.partition(".")[0]
        if root in FORBIDDEN or root == "loopscope" or world.tree is None:
            return None
        if root in sys.stdlib_module_names:
            if name == root and root in imported():
                raise ModuleNotFoundError(f"No module named {name!r}: it is a part of Python that can not work inside "
                                          "a browser", name=name)
            return None
        if root not in imported() and root not in sys.modules and root != PAGE:
            return None
        return ModuleSpec(name, self, is_package=True)

    def create_module(self, spec: ModuleSpec) -> types.ModuleType:
        return SimulatedModule(spec.name)

    def exec_module(self, module: types.ModuleType) -> None:
        name = module.__name__
        root = name.partition(".")[0]
        face = importlib.util.find_spec(FACES + _FILES.get(name, name.replace(".", "_")))
        if face is not None:
            source = face.loader.files[face.origin]  # type: ignore[union-attr]
            exec(compile(source, str(face.origin), "exec"), vars(module))
            if name not in _AS_THEY_ARE:
                unknown.complete(module)
        if root == PAGE:
            last = name.rpartition(".")[2]
            world.assume("module", f"{last} is not on this page: whatever it has is simulated{made_up()}.", world.line(),
                         ("module", name))
        elif name == root:
            if face is not None:
                never = ", which never reaches a network" if name in _REACHES_OUT else ""
                message = f"{name} is not here: a simulated one was used{never}."
                world.assume("module", message, imported().get(root) or world.line(), ("module", root))
            else:
                what = "is not on this page" if is_local(root) else "is not here"
                world.assume("module", f"{root} {what}: whatever it has is simulated{made_up()}.",
                             imported().get(root) or world.line(), ("module", root))


def is_local(root: str) -> bool:
    return root in _LOCAL or root.startswith(("chapter", "my_", "my"))


_LOCAL = frozenset("util utils app helpers config settings models db database modules src common consts globals main "
                   "dependencies schemas crud services core delay_functions".split())


def _kind(root: str) -> str:
    return {"openai": "openai", "anthropic": "openai", "redis": "redis", "aioredis": "redis"}.get(root, "generic")


@functools.cache
def imported() -> dict[str, int]:
    """Roots of the modules that the program's text imports, with the line; without those whose absence it handles."""
    found: dict[str, int] = {}
    handled: set[int] = set()
    for node in ast.walk(world.tree):
        if isinstance(node, ast.Try) and any(_falls_back(handler) for handler in node.handlers):
            handled.update(id(inner) for each in node.body for inner in ast.walk(each))
        if id(node) in handled:
            continue
        if isinstance(node, ast.Import):
            for name in node.names:
                found.setdefault(name.name.partition(".")[0], node.lineno)
        elif isinstance(node, ast.ImportFrom):
            root = (node.module or "").partition(".")[0]
            if root:
                found.setdefault(root, node.lineno)
    found.update(also)
    return found


#: Libraries that are used without an import (runnable/names.py), with the line.
also: dict[str, int] = {}


def _falls_back(handler: ast.ExceptHandler) -> bool:
    """`except ImportError: x = None`: the program goes on without the module."""
    kinds = getattr(handler.type, "elts", [handler.type]) if handler.type is not None else []
    caught = {places.last_name(each) for each in kinds} or {""}
    if not {"", "ImportError", "ModuleNotFoundError", "Exception"} & caught:
        return False
    return not any(isinstance(each, ast.Raise) or _exits(each) for each in handler.body)


def _exits(statement: ast.stmt) -> bool:
    return (isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Call)
            and places.last_name(statement.value.func) in ("exit", "_exit", "quit"))


def install() -> None:
    sys.meta_path.append(Simulator())  # type: ignore[arg-type]
