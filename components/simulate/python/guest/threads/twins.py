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
from .transform import Quiet, with_twins

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
            if function in _EAT_ALL:
                return functools.partial(gathered, function)
            owner = getattr(function, "__self__", None)
            found = STEPS.get(getattr(type(owner), function.__name__, None)) if owner is not None else None
            return function if found is None else types.MethodType(found, owner)
        if isinstance(function, type):
            return functools.partial(gathered, function) if function in _EAT_ALL else self._of_class(function)
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
                ".leave": self.leave, ".give": Given, ".relay": relay, ".relayed": Relayed, ".iter": Iteration, ".next": Iteration.steps}

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


class Done:
    """An iterator that is over at once and has a value, as `yield from` understands it."""

    __slots__ = ("value",)

    def __init__(self, value: Any) -> None:
        self.value = value

    def __iter__(self) -> "Done":
        return self

    def __next__(self) -> None:
        raise StopIteration(self.value)


class Relayed:
    """A generator of the program's that runs in a thread: it yields its values wrapped in `Given`, and waits."""

    def __init__(self, inner: types.GeneratorType) -> None:
        self.inner = inner

    def __iter__(self) -> "Relayed":
        return self

    def __next__(self) -> Any:
        return self._now(self.inner.__next__)

    def send(self, value: Any) -> Any:
        return self._now(self.inner.send, value)

    def throw(self, error: BaseException) -> Any:
        return self._now(self.inner.throw, error)

    def _now(self, resume: Callable[..., Any], *args: Any) -> Any:
        given = scheduler.drive(self.steps(resume, *args))
        if given.end is not None:
            raise StopIteration(given.end.value)
        return given.value

    def close(self) -> None:
        self.inner.close()

    def steps(self, resume: Callable[..., Any], *args: Any) -> Iterator[Any]:
        try:
            got = resume(*args)
            while type(got) is not Given:
                yield got
                got = self.inner.send(None)
        except StopIteration as end:
            return Given(None, end)
        return got


class Given:
    """What a generator of the program's yields, told apart from what its thread waits for."""

    __slots__ = ("value", "end")

    def __init__(self, value: Any, end: StopIteration | None = None) -> None:
        self.value = value
        self.end = end


class Iteration:
    """A `for` loop in a thread over something whose next value may have to be waited for."""

    __slots__ = ("value", "_next")

    def __init__(self, iterable: Any) -> None:
        self.value: Any = None
        iterator = iter(iterable)
        if type(iterator) is Relayed:
            self._next: Callable[[], Any] = functools.partial(iterator.steps, iterator.inner.__next__)
        elif type(iterator) is _CALLED and len(parts := iterator.__reduce__()[1]) == 2:
            self._next = functools.partial(until, *parts)
        elif (own := active().select(type(iterator).__next__)) is not type(iterator).__next__:
            self._next = functools.partial(own, iterator)
        else:
            self._next = iterator.__next__

    def steps(self) -> Iterator[Any]:
        """True with a `value`, or False at the end."""
        try:
            value = yield from active().step(self._next())
        except StopIteration as end:
            self.value = end.value
            return False
        if type(value) is Given:
            if value.end is not None:
                self.value = value.end.value
                return False
            value = value.value
        self.value = value
        return True


_CALLED = type(iter(int, None))


def until(function: Callable[[], Any], sentinel: Any) -> Iterator[Any]:
    """One turn of `iter(function, sentinel)`."""
    value = yield from invoke(function)
    return Given(None, StopIteration()) if value == sentinel else Given(value)


def relay(iterable: Any) -> Iterator[Any]:
    """`yield from` in a generator that runs in a thread."""
    iteration = Iteration(iterable)
    while (yield from iteration.steps()):
        yield Given(iteration.value)
    return iteration.value


#: Builtins that take all that an iterator has before they do anything else.
_EAT_ALL = (list, tuple, set, frozenset, dict, sum, sorted, max, min)


def gathered(function: Callable[..., Any], *args: Any, **options: Any) -> Iterator[Any]:
    """A call of one of them, where what they take may have to be waited for."""
    given: list[Any] = []
    for each in args:
        if type(each) is Relayed:
            values, iteration = [], Iteration(each)
            while (yield from iteration.steps()):
                values.append(iteration.value)
            each = values
        given.append(each)
    return function(*given, **options)


def pay_steps(value: Any) -> Iterator[Any]:
    """What a call that could not be put aside has waited for is waited for when it returns."""
    yield scheduler.active.pay()
    return value


def invoke(function: Callable[..., Any], *args: Any, **options: Any) -> Iterator[Any]:
    """A call in a thread."""
    twins = active()
    return (yield from twins.step(twins.select(function)(*args, **options)))


def active() -> Twins:
    return scheduler.active.twins


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
