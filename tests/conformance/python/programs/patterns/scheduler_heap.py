import asyncio
import heapq
import itertools


class Scheduler:
    def __init__(self):
        self._heap = []
        self._counter = itertools.count()

    def add(self, delay, label):
        heapq.heappush(self._heap, (delay, next(self._counter), label))

    async def run(self):
        now = 0
        while self._heap:
            when, _, label = heapq.heappop(self._heap)
            await asyncio.sleep(when - now)
            now = when
            print(f"{when:.2f} {label}")


scheduler = Scheduler()
for delay, label in (0.15, "tea"), (0.05, "milk"), (0.1, "bread"), (0.05, "eggs"):
    scheduler.add(delay, label)
asyncio.run(scheduler.run())
