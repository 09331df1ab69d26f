"""backoff: a function is called again while it raises, or returns, what was named; it sleeps as the caller does."""

import asyncio
import functools
import inspect
import itertools
import logging
import math
import random
import time
import traceback
from collections.abc import Callable, Generator, Iterable
from typing import Any

_logger = logging.getLogger("backoff")
_logger.addHandler(logging.NullHandler())
_logger.setLevel(logging.INFO)


#: Gives the seconds to wait. It is sent what came of a try, and what it yields before the first is of no account.
Waits = Generator[Any, Any]


def expo(base: float = 2, factor: float = 1, max_value: float | None = None) -> Waits:
    yield
    value = factor
    while True:
        yield value if max_value is None else min(value, max_value)
        value *= base if max_value is None or value < max_value else 1


def decay(initial_value: float = 1, decay_factor: float = 1, min_value: float | None = None) -> Waits:
    yield
    for turn in itertools.count():
        yield max(initial_value * math.exp(-turn * decay_factor), min_value or 0)


def fibo(max_value: float | None = None) -> Waits:
    yield
    value, following = 1, 1
    while True:
        yield value if max_value is None else min(value, max_value)
        value, following = following, value + following


def constant(interval: float | Iterable[float] = 1) -> Waits:
    yield
    for seconds in interval if isinstance(interval, Iterable) else itertools.repeat(interval):
        yield seconds


def runtime(*, value: Callable[[Any], float]) -> Waits:
    came = yield
    while True:
        came = yield value(came)


def full_jitter(value: float) -> float:
    return random.uniform(0, value)


def random_jitter(value: float) -> float:
    return value + random.random()


def on_exception(wait_gen: Any, exception: Any, *, giveup: Any = lambda error: False, raise_on_giveup: bool = True,
                 **options: Any) -> Any:
    return _decorator(_Rule(wait_gen, exception, lambda value: False, giveup, raise_on_giveup, **options))


def on_predicate(wait_gen: Any, predicate: Any = lambda value: not value, **options: Any) -> Any:
    return _decorator(_Rule(wait_gen, (), predicate, lambda error: False, True, **options))


class _Rule:
    def __init__(self, wait_gen: Any, errors: Any, predicate: Any, giveup: Any, raises: bool, *,
                 max_tries: Any = None, max_time: Any = None, jitter: Any = full_jitter, on_success: Any = None,
                 on_backoff: Any = None, on_giveup: Any = None, logger: Any = "backoff",
                 backoff_log_level: int = logging.INFO, giveup_log_level: int = logging.ERROR, **waits: Any) -> None:
        log = logging.getLogger(logger) if isinstance(logger, str) else logger
        self.errors, self.predicate, self.giveup, self.raises = errors, predicate, giveup, raises
        self._most, self._longest, self._jitter = max_tries, max_time, jitter
        self._waits = lambda: wait_gen(**{name: _value(each) for name, each in waits.items()})
        self.on_success = _handlers(on_success)
        self.on_backoff = [*_log(log, backoff_log_level, "Backing off {name}(...) for {wait:.1f}s ({came})"),
                           *_handlers(on_backoff)]
        self.on_giveup = [*_log(log, giveup_log_level, "Giving up {name}(...) after {tries} tries ({came})"),
                          *_handlers(on_giveup)]

    def begin(self) -> Callable[[int, float, Any], float | None]:
        """What says how long to wait after a try, or None for no more."""
        most, longest, waits = _value(self._most), _value(self._longest), self._waits()
        next(waits)

        def wait(tries: int, elapsed: float, came: Any) -> float | None:
            if tries == most or (longest is not None and elapsed >= longest):
                return None
            try:
                seconds = waits.send(came)
            except StopIteration:
                return None
            seconds = seconds if self._jitter is None else self._jitter(seconds)
            return seconds if longest is None else min(seconds, longest - elapsed)

        return wait


def _attempts(rule: _Rule, sleep: Any, target: Any, args: Any, options: Any) -> Generator[Callable[[], Any], Any, Any]:
    """What is to be done, one after the other: each is called, awaited where it can be, and its result sent back."""
    tries, start, wait = 0, time.monotonic(), rule.begin()
    while True:
        tries += 1
        details = {"target": target, "args": args, "kwargs": options, "tries": tries,
                   "elapsed": time.monotonic() - start}
        error = value = None
        try:
            value = yield functools.partial(target, *args, **options)
        except rule.errors as raised:
            error = raised
        if error is None and not rule.predicate(value):
            for handler in rule.on_success:
                yield functools.partial(handler, details)
            return value
        came = {"value": value} if error is None else {"exception": error}
        seconds = None
        if error is None or not (yield functools.partial(rule.giveup, error)):
            seconds = wait(tries, details["elapsed"], value if error is None else error)
        if seconds is None:
            for handler in rule.on_giveup:
                yield functools.partial(handler, details | came)
            if error is not None and rule.raises:
                raise error
            return value
        for handler in rule.on_backoff:
            yield functools.partial(handler, details | came | {"wait": seconds})
        yield functools.partial(sleep, seconds)


def _decorator(rule: _Rule) -> Any:
    def decorate(target: Any) -> Any:
        @functools.wraps(target)
        def retry(*args: Any, **options: Any) -> Any:
            try:
                # Nothing is awaited on the way, so that the first step is the whole.
                _drive(_attempts(rule, time.sleep, target, args, options), lambda value: False).send(None)
            except StopIteration as end:
                return end.value

        @functools.wraps(target)
        async def retry_async(*args: Any, **options: Any) -> Any:
            return await _drive(_attempts(rule, asyncio.sleep, target, args, options), inspect.isawaitable)

        return retry_async if inspect.iscoroutinefunction(target) else retry

    return decorate


async def _drive(attempts: Generator[Callable[[], Any], Any, Any], waits_for: Callable[[Any], bool]) -> Any:
    try:
        action = next(attempts)
        while True:
            try:
                result = action()
                result = await result if waits_for(result) else result
            except BaseException as error:
                action = attempts.throw(error)
            else:
                action = attempts.send(result)
    except StopIteration as end:
        return end.value


def _value(value: Any) -> Any:
    return value() if callable(value) and not inspect.signature(value).parameters else value


def _handlers(given: Any) -> list[Any]:
    return [] if given is None else list(given) if isinstance(given, Iterable) else [given]


def _log(logger: Any, level: int, text: str) -> list[Any]:
    def tell(details: dict[str, Any]) -> None:
        error = details.get("exception")
        came = details.get("value") if error is None else traceback.format_exception_only(error)[-1].rstrip("\n")
        logger.log(level, text.format(name=details["target"].__name__, came=came, **details))

    return [] if logger is None else [tell]
