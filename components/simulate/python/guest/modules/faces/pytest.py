"""pytest: tests that are coroutines are run one after the other, with their fixtures."""

import asyncio
import inspect
import re
import sys
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from typing import Any

from loopscope.modules.simulated import Simulated
from loopscope.modules.world import world


class _Marked:
    def __getattr__(self, name: str) -> Any:
        return _Mark(name)


class _Mark:
    def __init__(self, name: str) -> None:
        self._name = name

    def __call__(self, *args: Any, **options: Any) -> Any:
        if len(args) == 1 and not options and inspect.isfunction(args[0]):
            return args[0]
        if self._name == "parametrize":
            return lambda function: _with_parameters(function, args[0], args[1])
        return lambda function: function


def _with_parameters(function: Any, names: Any, rows: Any) -> Any:
    parts = [part.strip() for part in names.split(",")] if isinstance(names, str) else list(names)
    function.parameters = [dict(zip(parts, row if len(parts) > 1 else (row,))) for row in rows]
    return function


mark = _Marked()


def fixture(function: Any = None, **options: Any) -> Any:
    def register(inner: Any) -> Any:
        inner.is_fixture = True
        return inner

    return register(function) if function is not None else register


class raises:  # noqa: N801 pytest calls it so
    def __init__(self, expected: Any, *, match: str | None = None) -> None:
        self._expected, self._match = expected, match
        self.value: Any = None

    def __enter__(self) -> "raises":
        return self

    def __exit__(self, kind: Any, error: Any, trace: Any) -> bool:
        if kind is None and any(each["type"] in ("name", "module") for each in world.assumptions):
            self.value = Simulated("error")
            world.assume("other", "This expects an error of something simulated: it was taken to be raised.", world.line(),
                         ("raises", world.line()))
            return False
        if kind is None:
            raise AssertionError(f"DID NOT RAISE {self._expected}")
        self.value = error
        if not issubclass(kind, self._expected):
            return False
        if self._match is not None and not re.search(self._match, str(error)):
            raise AssertionError(f"Regex pattern did not match.\n Regex: {self._match!r}\n Input: {str(error)!r}")
        return True


def approx(value: float, rel: float = 1e-6, **options: Any) -> Any:
    class Approx:
        def __eq__(self, other: object) -> bool:
            return abs(other - value) <= rel * abs(value)  # type: ignore[operator]

    return Approx()


def skip(reason: str = "") -> None:
    raise _Skipped(reason)


class _Skipped(BaseException):
    pass


def run_tests(*tests: Any) -> None:
    """Each in a loop of its own, as pytest-asyncio does."""
    for test in tests:
        for given in getattr(test, "parameters", [{}]):
            if inspect.iscoroutinefunction(test):
                asyncio.run(_run(test, given))
            else:
                _run_plain(test, given)


def _run_plain(test: Any, given: dict[str, Any]) -> None:
    """A test that runs the loop itself, through the fixture `event_loop`."""
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    stack = AsyncExitStack()
    try:
        values = {name: loop if name == "event_loop" else loop.run_until_complete(_value(name, stack))
                  for name in _names(test) if name not in given}
        test(**given, **values)
    finally:
        loop.run_until_complete(stack.aclose())
        loop.close()


def main(*args: Any, **options: Any) -> int:
    run_tests(*(each for name, each in vars(sys.modules["__main__"]).items() if name.startswith("test_")))
    return 0


def _run(test: Any, given: dict[str, Any]) -> Any:
    async def run() -> None:
        async with AsyncExitStack() as stack:
            fixtures = {name: await _value(name, stack) for name in _names(test) if name not in given}
            result = test(**given, **fixtures)
            if inspect.isawaitable(result):
                await result

    coroutine = run()
    coroutine.__name__ = test.__name__
    return coroutine


def _names(function: Any) -> list[str]:
    return [name for name, each in inspect.signature(function).parameters.items() if each.default is each.empty]


async def _value(name: str, stack: AsyncExitStack) -> Any:
    function = getattr(sys.modules["__main__"], name, None)
    if name == "event_loop":
        return asyncio.get_running_loop()
    if not getattr(function, "is_fixture", False):
        return Simulated(name)
    given = {inner: await _value(inner, stack) for inner in _names(function)}
    if inspect.isasyncgenfunction(function):
        return await stack.enter_async_context(asynccontextmanager(function)(**given))
    if inspect.isgeneratorfunction(function):
        return stack.enter_context(contextmanager(function)(**given))
    result = function(**given)
    return await result if inspect.isawaitable(result) else result
