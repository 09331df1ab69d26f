"""What calls, loops and generators of a program become in a thread, while it runs."""

import functools
import types
from collections.abc import Callable, Iterator
from typing import Any

from . import scheduler


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
        elif (own := scheduler.active.twins.select(type(iterator).__next__)) is not type(iterator).__next__:
            self._next = functools.partial(own, iterator)
        else:
            self._next = iterator.__next__

    def steps(self) -> Iterator[Any]:
        """True with a `value`, or False at the end."""
        try:
            value = yield from scheduler.active.twins.step(self._next())
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
EAT_ALL = (list, tuple, set, frozenset, dict, sum, sorted, max, min)


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
    twins = scheduler.active.twins
    return (yield from twins.step(twins.select(function)(*args, **options)))
