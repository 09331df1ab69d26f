"""aiolimiter: a leaky bucket. What comes in when it is full waits until enough has leaked out."""

import asyncio
from types import TracebackType

#: Seconds that float arithmetic may lose between two leaks.
_SLACK = 1e-9


class AsyncLimiter:
    """`max_rate` units in `time_period` seconds; a full bucket's worth may come at once."""

    def __init__(self, max_rate: float, time_period: float = 60) -> None:
        self.max_rate, self.time_period = max_rate, time_period
        self._per_second = max_rate / time_period
        #: What is in the bucket, and what has its place there and still waits for it: more than `max_rate` then.
        self._level, self._at = 0.0, 0.0

    def __repr__(self) -> str:
        return f"AsyncLimiter(max_rate={self.max_rate!r}, time_period={self.time_period!r})"

    def has_capacity(self, amount: float = 1) -> bool:
        return self._wait_for(amount) == 0

    def _wait_for(self, amount: float) -> float:
        """The seconds until `amount` fits."""
        now = asyncio.get_running_loop().time()
        self._level = max(self._level - (now - self._at) * self._per_second, 0.0)
        self._at = now
        seconds = (self._level + amount - self.max_rate) / self._per_second
        return seconds if seconds > _SLACK else 0.0

    async def acquire(self, amount: float = 1) -> None:
        if amount > self.max_rate:
            raise ValueError("Can't acquire more than the maximum capacity")
        seconds = self._wait_for(amount)
        self._level += amount
        if seconds > 0:
            try:
                await asyncio.sleep(seconds)
            except asyncio.CancelledError:
                self._level -= amount
                raise

    async def __aenter__(self) -> None:
        await self.acquire()

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None,
                        trace: TracebackType | None) -> None:
        return None
