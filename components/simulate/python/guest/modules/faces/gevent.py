"""gevent: a greenlet is a simulated thread here; both step aside where they sleep or wait."""

import threading
import time
from typing import Any


class Timeout(BaseException):
    pass


class Greenlet(threading.Thread):
    def __init__(self, function: Any = None, *args: Any, **options: Any) -> None:
        super().__init__(target=self._keep, name=getattr(function, "__name__", None))
        self._function, self._given = function, (args, options)
        self.value: Any = None
        self.exception: BaseException | None = None

    def _keep(self) -> None:
        try:
            self.value = self._function(*self._given[0], **self._given[1])
        except Exception as error:
            self.exception = error

    def get(self, block: bool = True, timeout: float | None = None) -> Any:
        self.join(timeout)
        if self.exception is not None:
            raise self.exception
        return self.value

    def ready(self) -> bool:
        return not self.is_alive()

    def successful(self) -> bool:
        return self.ready() and self.exception is None

    def kill(self, *args: Any, **options: Any) -> None:
        pass

    @classmethod
    def spawn(cls, function: Any, *args: Any, **options: Any) -> "Greenlet":
        made = cls(function, *args, **options)
        made.start()
        return made


spawn = Greenlet.spawn


def spawn_later(seconds: float, function: Any, *args: Any, **options: Any) -> Greenlet:
    def later() -> Any:
        time.sleep(seconds)
        return function(*args, **options)

    later.__name__ = getattr(function, "__name__", "later")
    return spawn(later)


def sleep(seconds: float = 0) -> None:
    time.sleep(seconds)


def joinall(greenlets: Any, timeout: float | None = None, **options: Any) -> list[Greenlet]:
    for each in greenlets:
        each.join(timeout)
    return list(greenlets)


wait = joinall


class _Monkey:
    def __getattr__(self, name: str) -> Any:
        return lambda *args, **options: None


monkey = _Monkey()


class Pool:
    def __init__(self, size: int | None = None) -> None:
        self._free = threading.Semaphore(size or 1_000)
        self._all: list[Greenlet] = []

    def spawn(self, function: Any, *args: Any, **options: Any) -> Greenlet:
        def limited() -> Any:
            with self._free:
                return function(*args, **options)

        limited.__name__ = getattr(function, "__name__", "limited")
        made = spawn(limited)
        self._all.append(made)
        return made

    def map(self, function: Any, items: Any) -> list[Any]:
        return [each.get() for each in [self.spawn(function, item) for item in items]]

    def join(self) -> None:
        joinall(self._all)


class pool:  # noqa: N801 `from gevent.pool import Pool`
    Pool = Pool
