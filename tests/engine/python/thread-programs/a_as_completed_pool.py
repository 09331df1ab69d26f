import asyncio
import time
from concurrent.futures import ThreadPoolExecutor


class Scraper:
    def __init__(self, workers):
        self.pool = ThreadPoolExecutor(max_workers=workers)
        self.seen = []

    def scrape(self, n):
        time.sleep(0.05 * n)
        self.seen.append(n)
        return n * n

    async def run(self, items):
        loop = asyncio.get_event_loop()
        tasks = [loop.run_in_executor(self.pool, self.scrape, n) for n in items]
        done, pending = await asyncio.wait(tasks, timeout=0.12)
        print(sorted(t.result() for t in done), len(pending))
        done, pending = await asyncio.wait(tasks)
        print(sorted(t.result() for t in done), len(pending))


s = Scraper(4)
asyncio.run(s.run([1, 2, 3, 4]))
print(s.seen)
