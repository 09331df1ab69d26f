"""anyio and trio on asyncio: running, sleeping, task groups and nurseries, cancel scopes, events, memory streams."""

import asyncio
import math
from collections.abc import Generator
from contextlib import asynccontextmanager
from typing import Any

from loopscope.modules.simulated import Simulated

_options_of_trio = ("clock", "instruments", "strict_exception_groups")


class Cancelled(asyncio.CancelledError):
    pass


class EndOfChannel(Exception):
    pass


class ClosedResourceError(Exception):
    pass


class WouldBlock(Exception):
    pass


class TooSlowError(Exception):
    pass


EndOfStream = EndOfChannel
BrokenResourceError = ClosedResourceError


def run(function: Any, *args: Any, **options: Any) -> Any:
    async def main() -> Any:
        return await function(*args)

    main.__name__ = getattr(function, "__name__", "main")
    return asyncio.run(main())


async def sleep(seconds: float) -> None:
    await asyncio.sleep(seconds)


async def sleep_forever() -> None:
    await asyncio.get_running_loop().create_future()


async def sleep_until(deadline: float) -> None:
    await asyncio.sleep(max(0, deadline - current_time()))


def current_time() -> float:
    return asyncio.get_running_loop().time()


async def checkpoint() -> None:
    await asyncio.sleep(0)


class CancelScope:
    """`cancel_called`, `cancelled_caught`, a deadline; asyncio.timeout does the work."""

    def __init__(self, *, deadline: float = math.inf, shield: bool = False) -> None:
        self._deadline, self.shield = deadline, shield
        self.cancel_called = self.cancelled_caught = False
        self._timeout: Any = None
        self._raises: type[BaseException] | None = None

    @property
    def deadline(self) -> float:
        return self._deadline

    @deadline.setter
    def deadline(self, value: float) -> None:
        self._deadline = value
        if self._timeout is not None:
            self._timeout.reschedule(None if math.isinf(value) else value)

    def __enter__(self) -> "CancelScope":
        self._timeout = asyncio.timeout_at(None if math.isinf(self._deadline) else self._deadline)
        # Nothing of asyncio's enter and exit really waits.
        _finish(self._timeout.__aenter__())
        return self

    def __exit__(self, kind: Any, error: Any, trace: Any) -> bool:
        try:
            _finish(self._timeout.__aexit__(kind, error, trace))
        except TimeoutError:
            self.cancel_called = self.cancelled_caught = True
            if self._raises is not None:
                raise self._raises() from None
            return True
        return False

    def cancel(self) -> None:
        self.cancel_called = True
        if self._timeout is not None:
            self._timeout.reschedule(current_time())

    async def __aenter__(self) -> "CancelScope":
        return self.__enter__()

    async def __aexit__(self, *error: Any) -> bool:
        return self.__exit__(*error)


def _finish(coroutine: Any) -> None:
    try:
        coroutine.send(None)
    except StopIteration:
        pass


def move_on_after(seconds: float | None, **options: Any) -> CancelScope:
    return CancelScope(deadline=math.inf if seconds is None else current_time() + seconds)


def move_on_at(deadline: float) -> CancelScope:
    return CancelScope(deadline=deadline)


def fail_after(seconds: float | None, **options: Any) -> CancelScope:
    scope = move_on_after(seconds)
    scope._raises = TooSlowError if __name__ == "trio" else TimeoutError
    return scope


class _Group:
    """A task group of anyio and a nursery of trio."""

    def __init__(self) -> None:
        self._group = asyncio.TaskGroup()
        self.cancel_scope = CancelScope()

    async def __aenter__(self) -> "_Group":
        self.cancel_scope.__enter__()
        await self._group.__aenter__()
        return self

    async def __aexit__(self, kind: Any, error: Any, trace: Any) -> bool:
        try:
            await self._group.__aexit__(kind, error, trace)
        except BaseException as raised:
            if self.cancel_scope.__exit__(type(raised), raised, None):
                return True
            raise
        return bool(self.cancel_scope.__exit__(None, None, None))

    def start_soon(self, function: Any, *args: Any, name: str | None = None) -> None:
        self._group.create_task(function(*args), name=name)

    async def start(self, function: Any, *args: Any, name: str | None = None) -> Any:
        status = _Status()
        task = self._group.create_task(function(*args, task_status=status), name=name)
        if isinstance(function, Simulated):
            # It never says that it has started: it has when it is through.
            await task
            return Simulated(f"{function.__name__} started")
        return await status.future

    def spawn(self, function: Any, *args: Any, name: str | None = None) -> "_Started":
        """What start_soon() was called: in trio until 0.2, and as a coroutine in anyio until 3."""
        self.start_soon(function, *args, name=name)
        return _Started()


class _Started:
    def __await__(self) -> Generator[Any, None, None]:
        yield from ()


class _Status:
    def __init__(self) -> None:
        self.future = asyncio.get_running_loop().create_future()

    def started(self, value: Any = None) -> None:
        self.future.set_result(value)


def create_task_group() -> _Group:
    return _Group()


def open_nursery(**options: Any) -> _Group:
    return _Group()


class Event(asyncio.Event):
    pass


class Lock(asyncio.Lock):
    pass


class Semaphore(asyncio.Semaphore):
    def __init__(self, value: int, **options: Any) -> None:
        super().__init__(value)


class CapacityLimiter(Semaphore):
    pass


class Condition(asyncio.Condition):
    pass


class _SendChannel:
    def __init__(self, queue: asyncio.Queue, ends: list[int]) -> None:
        self._queue, self._ends = queue, ends
        ends[0] += 1

    async def send(self, value: Any) -> None:
        await self._queue.put(value)

    def send_nowait(self, value: Any) -> None:
        self._queue.put_nowait(value)

    def clone(self) -> "_SendChannel":
        return _SendChannel(self._queue, self._ends)

    def close(self) -> None:
        self._ends[0] -= 1
        if self._ends[0] == 0:
            self._queue.shutdown()

    async def aclose(self) -> None:
        self.close()

    def __enter__(self) -> Any:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    async def __aenter__(self) -> Any:
        return self

    async def __aexit__(self, *error: object) -> None:
        self.close()


class _ReceiveChannel(_SendChannel):
    def __init__(self, queue: asyncio.Queue) -> None:
        self._queue = queue

    async def receive(self) -> Any:
        try:
            return await self._queue.get()
        except asyncio.QueueShutDown:
            raise EndOfChannel from None

    def clone(self) -> "_ReceiveChannel":
        return _ReceiveChannel(self._queue)

    def close(self) -> None:
        pass

    def __aiter__(self) -> "_ReceiveChannel":
        return self

    async def __anext__(self) -> Any:
        try:
            return await self.receive()
        except EndOfChannel:
            raise StopAsyncIteration from None


def open_memory_channel(size: float) -> tuple[_SendChannel, _ReceiveChannel]:
    """A buffer of nothing is one of a single place here: who sends does not wait for who receives."""
    queue: asyncio.Queue = asyncio.Queue(0 if math.isinf(size) else max(1, int(size)))
    return _SendChannel(queue, [0]), _ReceiveChannel(queue)


def create_memory_object_stream(max_buffer_size: float = 0, *args: Any) -> tuple[_SendChannel, _ReceiveChannel]:
    return open_memory_channel(max_buffer_size)


class _ToThread:
    @staticmethod
    async def run_sync(function: Any, *args: Any, **options: Any) -> Any:
        return await asyncio.to_thread(function, *args)


to_thread = _ToThread()


class _LowLevel:
    checkpoint = staticmethod(checkpoint)


lowlevel = _LowLevel()


@asynccontextmanager
async def aclosing(thing: Any) -> Any:
    yield thing
    await thing.aclose()


def get_cancelled_exc_class() -> type[BaseException]:
    return asyncio.CancelledError
