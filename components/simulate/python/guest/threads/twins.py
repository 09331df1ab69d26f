"""Finds what stands for a function in a thread: its generator form, made when it is first called there."""

import ast
import functools
import inspect
import linecache
import sys
import textwrap
import types
from collections.abc import Callable, Iterator
from typing import Any

from . import scheduler
from .iteration import EAT_ALL, Done, Given, Iteration, Relayed, gathered, invoke, pay_steps, relay, until
from .quiet import Quiet
from .transform import with_twins

#: The library whose functions wait by calling each other, down to the locks of `primitives.py`. Its own source is
#: used, so what it does in a thread is what CPython's does.
LIBRARY = ("threading", "queue", "concurrent.futures", "asyncio.runners", "asyncio.base_events",
           "loopscope.threads.process")
#: By the code of a function of ours, the generator function that does the same in a thread.
STEPS: dict[Callable[..., Any], Callable[..., Iterator[Any]]] = {}

_QUIET_LIBRARY = Quiet(ast.Module([], []))
_FILE = "snippet.py"


def steps(generator: Callable[..., Iterator[Any]]) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Marks a function that may wait with the generator function that threads run in its place."""

    def mark(function: Callable[..., Any]) -> Callable[..., Any]:
        STEPS[function] = generator
        return function

    return mark


class Twins:
    def __init__(self, tree: ast.Module, watch: Callable[[types.CodeType, types.CodeType], None]) -> None:
        self._tree = tree
        self._quiet: Quiet | None = None
        #: Called with each new code object of the snippet's and the one that it stands for.
        self._watch = watch
        #: By id of a code object; the object is kept, or its id would be given away again.
        self._twins: dict[int, tuple[types.CodeType, types.CodeType | None]] = {}
        self._compiled: dict[tuple[str, int], list[types.CodeType]] = {}
        #: By id: codes whose generators are to be handed on.
        self.steppable: set[int] = {id(each.__code__) for each in (
            *STEPS.values(), invoke, until, pay_steps, relay, gathered, Relayed.steps, Iteration.steps, Twins.make)}
        #: By id of a twin the code that it stands for.
        self.original: dict[int, types.CodeType] = {}

    # -- what calls become ----------------------------------------------------------------------------------------

    def select(self, function: Any) -> Any:
        """What to call in a thread instead of `function`: it returns a steppable generator where that may wait."""
        kind = type(function)
        if kind is types.FunctionType:
            return self._of_function(function)
        if kind is types.MethodType:
            inner = self.select(function.__func__)
            return function if inner is function.__func__ else types.MethodType(inner, function.__self__)
        if kind is functools.partial:
            inner = self.select(function.func)
            return function if inner is function.func else functools.partial(inner, *function.args,
                                                                             **function.keywords)
        if kind is types.BuiltinFunctionType:
            if function in EAT_ALL:
                return functools.partial(gathered, function)
            owner = getattr(function, "__self__", None)
            found = STEPS.get(getattr(type(owner), function.__name__, None)) if owner is not None else None
            return function if found is None else types.MethodType(found, owner)
        if isinstance(function, type):
            return functools.partial(gathered, function) if function in EAT_ALL else self._of_class(function)
        call = getattr(kind, "__call__", None)
        if type(call) is types.FunctionType:
            inner = self.select(call)
            return function if inner is call else types.MethodType(inner, function)
        return function

    def step(self, value: Any) -> Any:
        """What `yield from` is to go through to have `value`."""
        if self.is_steps(value):
            return value
        return Done(value) if scheduler.active.owed is None else pay_steps(value)

    def is_steps(self, value: Any) -> bool:
        return type(value) is types.GeneratorType and id(value.gi_code) in self.steppable

    def enter(self, manager: Any) -> Any:
        return self._special(manager, "__enter__")

    def exit(self, manager: Any) -> Any:
        """Called where the exception is handled."""
        return self._special(manager, "__exit__", *sys.exc_info())

    def leave(self, manager: Any) -> Any:
        return self._special(manager, "__exit__", None, None, None)

    def _special(self, value: Any, name: str, *args: Any) -> Any:
        function = getattr(type(value), name, None)
        if function is None:
            raise TypeError(f"'{type(value).__name__}' object does not support the context manager protocol "
                            f"(missed {name} method)")
        return self.select(function)(value, *args)

    def names(self) -> dict[str, Any]:
        """What the names mean that `transform.py` adds."""
        return {".select": self.select, ".step": self.step, ".enter": self.enter, ".exit": self.exit,
                ".leave": self.leave, ".give": Given, ".relay": relay, ".relayed": Relayed, ".iter": Iteration,
                ".next": Iteration.steps}

    def _of_function(self, function: types.FunctionType) -> Any:
        found = STEPS.get(function)
        if found is not None:
            return found
        twin = self._twin(function.__code__, function)
        if twin is None:
            return function
        made = types.FunctionType(twin, function.__globals__, function.__name__, function.__defaults__,
                                  function.__closure__)
        made.__kwdefaults__ = function.__kwdefaults__
        if function.__code__.co_flags & inspect.CO_GENERATOR:
            return lambda *args, **options: Relayed(made(*args, **options))
        return made

    def _of_class(self, kind: type) -> Any:
        """A class whose `__init__` may wait."""
        init = kind.__init__
        if type(init) is not types.FunctionType or type(kind) is not type or kind.__new__ is not object.__new__ \
                or init.__code__.co_filename != _FILE:
            return kind
        inner = self.select(init)
        return kind if inner is init else functools.partial(self.make, kind, inner)

    def make(self, kind: type, init: Callable[..., Any], *args: Any, **options: Any) -> Iterator[Any]:
        made = kind.__new__(kind)
        yield from self.step(init(made, *args, **options))
        return made

    # -- making them ----------------------------------------------------------------------------------------------

    def _twin(self, code: types.CodeType, function: types.FunctionType) -> types.CodeType | None:
        known = self._twins.get(id(code))
        if known is not None:
            return known[1]
        twin = None
        if not code.co_flags & (inspect.CO_COROUTINE | inspect.CO_ASYNC_GENERATOR):
            if code.co_filename == _FILE:
                twin = self._in_snippet(code)
            elif (function.__module__ or "").startswith(LIBRARY):
                twin = self._in_library(code, function.__module__)
        if twin is not None and (not twin.co_flags & inspect.CO_GENERATOR or twin.co_freevars != code.co_freevars):
            twin = None
        self._twins[id(code)] = (code, twin)
        if twin is not None:
            self.steppable.add(id(twin))
            self.original[id(twin)] = code
            if code.co_filename == _FILE:
                self._watch(twin, code)
        return twin

    def _in_snippet(self, code: types.CodeType) -> types.CodeType | None:
        for index, statement in enumerate(self._tree.body):
            if first_line(statement) <= code.co_firstlineno <= (statement.end_lineno or 0):
                if self._quiet is None:
                    self._quiet = Quiet(self._tree)
                key = (_FILE, index)
                if key not in self._compiled:
                    self._compiled[key] = self._compile(statement, self._quiet, _FILE)
                return pick(self._compiled[key], code)
        return None

    def _in_library(self, code: types.CodeType, module: str) -> types.CodeType | None:
        """Only the function's own lines are parsed, inside a class of the name where it is a method."""
        lines = linecache.getlines(code.co_filename, vars(sys.modules[module])) or guest_lines(code.co_filename)
        last = max((position[1] or 0 for each in nested(code) for position in each.co_positions()), default=0)
        text = textwrap.dedent("".join(lines[code.co_firstlineno - 1:last]))
        owner, dot, _ = code.co_qualname.rpartition(".")
        if not text or "<locals>" in owner or (code.co_freevars and code.co_freevars != ("__class__",)):
            return None
        try:
            tree = ast.parse(text)
        except SyntaxError:
            return None
        ast.increment_lineno(tree, code.co_firstlineno - 1)
        statement = tree.body[0]
        if dot:
            statement = ast.copy_location(ast.ClassDef(owner, [], [], tree.body, [], []), statement)
        return pick(self._compile(statement, _QUIET_LIBRARY, code.co_filename), code)

    def _compile(self, statement: ast.stmt, quiet: Quiet, file: str) -> list[types.CodeType]:
        return list(nested(compile(ast.Module(with_twins(statement, quiet), []), file, "exec", dont_inherit=True)))


def first_line(statement: ast.stmt) -> int:
    return min((each.lineno for each in getattr(statement, "decorator_list", ())), default=statement.lineno)


def nested(code: types.CodeType) -> Iterator[types.CodeType]:
    yield code
    for constant in code.co_consts:
        if isinstance(constant, types.CodeType):
            yield from nested(constant)


def pick(codes: list[types.CodeType], code: types.CodeType) -> types.CodeType | None:
    """The generator form beside the code's own copy. Lambdas of one line have one name: they pair in order."""
    alike = [each for each in codes if each.co_qualname == code.co_qualname
             and each.co_firstlineno == code.co_firstlineno and each.co_freevars == code.co_freevars]
    if code.co_flags & inspect.CO_GENERATOR:
        return alike[1] if len(alike) == 2 else None
    own = [each for each in alike if not each.co_flags & inspect.CO_GENERATOR]
    twins = [each for each in alike if each.co_flags & inspect.CO_GENERATOR]
    if len(own) == 1 and len(twins) == 1:
        return twins[0]
    return twins[own.index(code)] if len(own) == len(twins) and code in own else None


def guest_lines(file: str) -> list[str]:
    for finder in sys.meta_path:
        text = getattr(finder, "files", {}).get(file)
        if text is not None:
            return text.splitlines(True)
    return []
