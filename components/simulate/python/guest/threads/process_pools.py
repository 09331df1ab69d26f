"""Pools of processes: `concurrent.futures.ProcessPoolExecutor` and `multiprocessing.Pool`."""

import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, wait
from concurrent.futures.thread import ThreadPoolExecutor
from typing import Any

from . import scheduler
from .memory import copied
from .processes import TimeoutError


class ProcessPoolExecutor(ThreadPoolExecutor):
    def __init__(self, max_workers: int | None = None, mp_context: Any = None,
                 initializer: Callable[..., Any] | None = None, initargs: tuple[Any, ...] = (), *,
                 max_tasks_per_child: int | None = None) -> None:
        super().__init__(max_workers or os.process_cpu_count(), "Process", initializer, initargs)

    def _adjust_thread_count(self) -> None:
        with scheduler.active.forking():
            super()._adjust_thread_count()

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future:
        return super().submit(fn, *copied(args), **copied(kwargs))


ProcessPoolExecutor.__module__ = "concurrent.futures.process"


class AsyncResult:
    def __init__(self, futures: list[Future], give: Callable[[list[Any]], Any]) -> None:
        self._futures, self._give = futures, give

    def get(self, timeout: float | None = None) -> Any:
        self.wait(timeout)
        if not self.ready():
            raise TimeoutError
        results = []
        for future in self._futures:
            results.append(future.result())
        return self._give(results)

    def wait(self, timeout: float | None = None) -> None:
        wait(self._futures, timeout)

    def ready(self) -> bool:
        return all(future.done() for future in self._futures)

    def successful(self) -> bool:
        if not self.ready():
            raise ValueError(f"{self!r} not ready")
        return all(future.exception() is None for future in self._futures)


class Pool:
    def __init__(self, processes: int | None = None, initializer: Callable[..., Any] | None = None,
                 initargs: Iterable[Any] = (), maxtasksperchild: int | None = None, context: Any = None) -> None:
        self._pool = ProcessPoolExecutor(processes, None, initializer, tuple(initargs))
        self._pool._thread_name_prefix = "PoolWorker"

    def apply(self, func: Callable[..., Any], args: Iterable[Any] = (), kwds: dict[str, Any] | None = None) -> Any:
        return self.apply_async(func, args, kwds).get()

    def apply_async(self, func: Callable[..., Any], args: Iterable[Any] = (), kwds: dict[str, Any] | None = None,
                    callback: Callable[[Any], Any] | None = None,
                    error_callback: Callable[[Any], Any] | None = None) -> AsyncResult:
        return self._all(func, [tuple(args)], kwds or {}, lambda results: results[0], callback, error_callback)

    def map(self, func: Callable[..., Any], iterable: Iterable[Any], chunksize: int | None = None) -> list[Any]:
        return self.map_async(func, iterable).get()

    def map_async(self, func: Callable[..., Any], iterable: Iterable[Any], chunksize: int | None = None,
                  callback: Callable[[Any], Any] | None = None,
                  error_callback: Callable[[Any], Any] | None = None) -> AsyncResult:
        return self._all(func, [(item,) for item in iterable], {}, list, callback, error_callback)

    def starmap(self, func: Callable[..., Any], iterable: Iterable[Any], chunksize: int | None = None) -> list[Any]:
        return self.starmap_async(func, iterable).get()

    def starmap_async(self, func: Callable[..., Any], iterable: Iterable[Any], chunksize: int | None = None,
                      callback: Callable[[Any], Any] | None = None,
                      error_callback: Callable[[Any], Any] | None = None) -> AsyncResult:
        return self._all(func, [tuple(item) for item in iterable], {}, list, callback, error_callback)

    def imap(self, func: Callable[..., Any], iterable: Iterable[Any], chunksize: int = 1) -> Iterator[Any]:
        futures = [self._pool.submit(func, *copied((item,))) for item in iterable]
        return in_order(futures)

    def imap_unordered(self, func: Callable[..., Any], iterable: Iterable[Any], chunksize: int = 1) -> Iterator[Any]:
        futures = [self._pool.submit(func, *copied((item,))) for item in iterable]
        return as_they_come(futures)

    def close(self) -> None:
        self._pool.shutdown(wait=False)

    def terminate(self) -> None:
        self._pool.shutdown(wait=False, cancel_futures=True)

    def join(self) -> None:
        self._pool.shutdown()

    def __enter__(self) -> "Pool":
        return self

    def __exit__(self, *error: object) -> None:
        self.terminate()

    def _all(self, func: Callable[..., Any], calls: list[tuple[Any, ...]], options: dict[str, Any],
             give: Callable[[list[Any]], Any], callback: Callable[[Any], Any] | None,
             error_callback: Callable[[Any], Any] | None) -> AsyncResult:
        futures = [self._pool.submit(func, *copied(args), **copied(options)) for args in calls]
        result = AsyncResult(futures, give)

        def done(_: Future) -> None:
            if not result.ready():
                return
            errors = [future.exception() for future in futures if future.exception() is not None]
            if errors and error_callback is not None:
                error_callback(errors[0])
            elif not errors and callback is not None:
                callback(give([future.result() for future in futures]))

        for future in futures:
            future.add_done_callback(done)
        return result


def in_order(futures: list[Future]) -> Iterator[Any]:
    for future in futures:
        yield future.result()


def as_they_come(futures: list[Future]) -> Iterator[Any]:
    left = set(futures)
    while left:
        wait(left, None, "FIRST_COMPLETED")
        for future in [each for each in futures if each in left and each.done()]:
            left.discard(future)
            yield future.result()
