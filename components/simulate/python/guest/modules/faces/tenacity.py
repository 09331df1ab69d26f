"""tenacity: retrying with its stops, waits and conditions; between attempts it sleeps as the caller does."""

import asyncio
import functools
import inspect
import random
import time
from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any


class TryAgain(Exception):
    pass


class RetryError(Exception):
    def __init__(self, last_attempt: "Attempt") -> None:
        super().__init__(last_attempt)
        self.last_attempt = last_attempt

    def __str__(self) -> str:
        return f"RetryError[{self.last_attempt!r}]"


class Attempt:
    """One attempt and what came of it; tenacity makes it a Future."""

    def __init__(self, number: int) -> None:
        self.attempt_number = number
        self.value: Any = None
        self.error: BaseException | None = None

    @property
    def failed(self) -> bool:
        return self.error is not None

    def result(self) -> Any:
        if self.error is not None:
            raise self.error
        return self.value

    def exception(self) -> BaseException | None:
        return self.error

    def __repr__(self) -> str:
        what = f"returned {type(self.value).__name__}" if self.error is None else f"raised {type(self.error).__name__}"
        return f"<Future at {id(self):#x} state=finished {what}>"


class RetryCallState:
    def __init__(self, retrying: Any, function: Any, args: Any, options: Any) -> None:
        self.retry_object, self.fn, self.args, self.kwargs = retrying, function, args, options
        self.attempt_number = 0
        self.start_time = time.monotonic()
        self.outcome: Attempt | None = None
        self.idle_for = 0.0
        self.next_action: Any = None

    @property
    def seconds_since_start(self) -> float:
        return time.monotonic() - self.start_time


class _Rule:
    """A stop, a wait or a condition: called with the state; `|`, `&` and `+` put two together."""

    def __init__(self, rule: Callable[[RetryCallState], Any]) -> None:
        self._rule = rule

    def __call__(self, state: RetryCallState) -> Any:
        return self._rule(state)

    def __or__(self, other: Any) -> "_Rule":
        return _Rule(lambda state: self(state) or other(state))

    def __and__(self, other: Any) -> "_Rule":
        return _Rule(lambda state: self(state) and other(state))

    def __add__(self, other: Any) -> "_Rule":
        return _Rule(lambda state: self(state) + other(state))

    def __radd__(self, other: Any) -> "_Rule":
        return self if other == 0 else self + other


def _seconds(value: Any) -> float:
    return value.total_seconds() if hasattr(value, "total_seconds") else float(value)


stop_never = _Rule(lambda state: False)


def stop_after_attempt(most: int) -> _Rule:
    return _Rule(lambda state: state.attempt_number >= most)


def stop_after_delay(most: Any) -> _Rule:
    return _Rule(lambda state: state.seconds_since_start >= _seconds(most))


def wait_none() -> _Rule:
    return _Rule(lambda state: 0.0)


def wait_fixed(wait: Any) -> _Rule:
    return _Rule(lambda state: _seconds(wait))


def wait_random(min: Any = 0, max: Any = 1) -> _Rule:
    return _Rule(lambda state: random.uniform(_seconds(min), _seconds(max)))


def wait_incrementing(start: Any = 0, increment: Any = 100, max: Any = 1e9) -> _Rule:
    return _Rule(lambda state: _between(0, _seconds(start) + _seconds(increment) * (state.attempt_number - 1), max))


def wait_exponential(multiplier: float = 1, max: Any = 1e9, exp_base: float = 2, min: Any = 0) -> _Rule:
    return _Rule(lambda state: _between(min, multiplier * exp_base ** (state.attempt_number - 1), max))


def wait_random_exponential(multiplier: float = 1, max: Any = 1e9, exp_base: float = 2, min: Any = 0) -> _Rule:
    highest = wait_exponential(multiplier, max, exp_base, min)
    return _Rule(lambda state: random.uniform(_seconds(min), highest(state)))


def wait_chain(*waits: Any) -> _Rule:
    return _Rule(lambda state: waits[min(state.attempt_number, len(waits)) - 1](state))


def _between(low: Any, value: float, high: Any) -> float:
    return max(_seconds(low), min(value, _seconds(high)))


wait_full_jitter, wait_exponential_jitter = wait_random_exponential, wait_random_exponential


def retry_if_exception(test: Callable[[BaseException], bool]) -> _Rule:
    return _Rule(lambda state: state.outcome.failed and test(state.outcome.exception()))


def retry_if_exception_type(kinds: Any = Exception) -> _Rule:
    return retry_if_exception(lambda error: isinstance(error, kinds))


def retry_if_not_exception_type(kinds: Any = Exception) -> _Rule:
    return retry_if_exception(lambda error: not isinstance(error, kinds))


def retry_if_result(test: Callable[[Any], bool]) -> _Rule:
    return _Rule(lambda state: not state.outcome.failed and test(state.outcome.result()))


def retry_if_not_result(test: Callable[[Any], bool]) -> _Rule:
    return retry_if_result(lambda value: not test(value))


def retry_any(*rules: Any) -> _Rule:
    return _Rule(lambda state: any(rule(state) for rule in rules))


def retry_all(*rules: Any) -> _Rule:
    return _Rule(lambda state: all(rule(state) for rule in rules))


def _log(logger: Any, level: int, text: str) -> Callable[[RetryCallState], None]:
    def tell(state: RetryCallState) -> None:
        name = getattr(state.fn, "__qualname__", state.fn)
        ended = "returned" if state.outcome is not None and not state.outcome.failed else "raised"
        value = state.outcome and (state.outcome.exception() if state.outcome.failed else state.outcome.result())
        logger.log(level, text.format(name=name, number=state.attempt_number, wait=state.idle_for, ended=ended,
                                      value=f"{type(value).__name__}: {value}"))

    return tell


def before_log(logger: Any, level: int) -> Any:
    return _log(logger, level, "Starting call to '__main__.{name}', this is attempt number {number}.")


def after_log(logger: Any, level: int) -> Any:
    return _log(logger, level, "Finished call to '__main__.{name}', this was attempt number {number}.")


def before_sleep_log(logger: Any, level: int, exc_info: bool = False) -> Any:
    return _log(logger, level, "Retrying __main__.{name} in {wait} seconds as it {ended} {value}.")


class _Try:
    """`with attempt:` keeps what is raised inside."""

    def __init__(self, state: RetryCallState) -> None:
        self.retry_state = state

    def __enter__(self) -> "_Try":
        return self

    def __exit__(self, kind: Any, error: Any, trace: Any) -> bool:
        if error is not None and not isinstance(error, Exception):
            return False
        self.retry_state.outcome.error = error  # type: ignore[union-attr]
        return True


class Retrying:
    def __init__(self, sleep: Any = None, stop: Any = stop_never, wait: Any = wait_none(),
                 retry: Any = retry_if_exception_type(), before: Any = None, after: Any = None,
                 before_sleep: Any = None, reraise: bool = False, retry_error_cls: Any = RetryError,
                 retry_error_callback: Any = None) -> None:
        self.sleep, self.stop, self.wait, self.retry = sleep, stop, wait, retry
        self._before, self._after, self._before_sleep = before, after, before_sleep
        self._reraise, self._error, self._at_last = reraise, retry_error_cls, retry_error_callback
        self.statistics: dict[str, Any] = {}

    def _begin(self, state: RetryCallState) -> None:
        state.attempt_number += 1
        state.outcome = Attempt(state.attempt_number)
        self.statistics.update(attempt_number=state.attempt_number, idle_for=state.idle_for)
        if self._before is not None:
            self._before(state)

    def _again(self, state: RetryCallState) -> float | None:
        """After an attempt: how long to sleep before the next; None when it was the last."""
        outcome = state.outcome
        if not isinstance(outcome.exception(), TryAgain) and not self.retry(state):  # type: ignore[union-attr]
            return None
        if self._after is not None:
            self._after(state)
        if self.stop(state):
            if self._at_last is not None:
                outcome.value, outcome.error = self._at_last(state), None  # type: ignore[union-attr]
                return None
            if self._reraise and outcome.failed:  # type: ignore[union-attr]
                return None
            error = outcome.exception()  # type: ignore[union-attr]
            raise self._error(outcome) from error
        state.idle_for = float(self.wait(state))
        if self._before_sleep is not None:
            self._before_sleep(state)
        return state.idle_for

    def __call__(self, function: Any, *args: Any, **options: Any) -> Any:
        state = RetryCallState(self, function, args, options)
        while True:
            self._begin(state)
            with _Try(state):
                state.outcome.value = function(*args, **options)  # type: ignore[union-attr]
            pause = self._again(state)
            if pause is None:
                return state.outcome.result()  # type: ignore[union-attr]
            (self.sleep or time.sleep)(pause)

    def __iter__(self) -> Iterator[_Try]:
        state = RetryCallState(self, None, (), {})
        while True:
            self._begin(state)
            yield _Try(state)
            pause = self._again(state)
            if pause is None:
                state.outcome.result()  # type: ignore[union-attr]
                return
            (self.sleep or time.sleep)(pause)


class AsyncRetrying(Retrying):
    async def __call__(self, function: Any, *args: Any, **options: Any) -> Any:  # type: ignore[override]
        state = RetryCallState(self, function, args, options)
        while True:
            self._begin(state)
            with _Try(state):
                state.outcome.value = await function(*args, **options)  # type: ignore[union-attr]
            pause = self._again(state)
            if pause is None:
                return state.outcome.result()  # type: ignore[union-attr]
            await (self.sleep or asyncio.sleep)(pause)

    async def __aiter__(self) -> AsyncIterator[_Try]:
        state = RetryCallState(self, None, (), {})
        while True:
            self._begin(state)
            yield _Try(state)
            pause = self._again(state)
            if pause is None:
                state.outcome.result()  # type: ignore[union-attr]
                return
            await (self.sleep or asyncio.sleep)(pause)


def retry(*args: Any, **options: Any) -> Any:
    """`@retry` and `@retry(stop=..., wait=...)`, for functions and coroutines."""
    if args and callable(args[0]):
        return _retried(args[0], {})
    return lambda function: _retried(function, options)


def _retried(function: Any, options: dict[str, Any]) -> Any:
    waits = inspect.iscoroutinefunction(function)
    retrying = (AsyncRetrying if waits else Retrying)(**options)

    if waits:
        @functools.wraps(function)
        async def wrapped(*args: Any, **given: Any) -> Any:
            return await retrying(function, *args, **given)
    else:
        @functools.wraps(function)
        def wrapped(*args: Any, **given: Any) -> Any:
            return retrying(function, *args, **given)

    wrapped.retry = retrying  # type: ignore[attr-defined]
    wrapped.statistics = retrying.statistics  # type: ignore[attr-defined]
    wrapped.retry_with = lambda **changed: _retried(function, {**options, **changed})  # type: ignore[attr-defined]
    return wrapped
