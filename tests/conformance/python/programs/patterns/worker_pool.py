import asyncio


class Pool:
    def __init__(self, size):
        self.queue = asyncio.Queue()
        self.results = []
        self.size = size

    async def worker(self, number):
        while not self.queue.empty():
            job = self.queue.get_nowait()
            await asyncio.sleep(job)
            self.results.append((number, job))

    async def run(self, jobs):
        for job in jobs:
            self.queue.put_nowait(job)
        await asyncio.gather(*(self.worker(n) for n in range(self.size)))
        return self.results


for result in asyncio.run(Pool(2).run([0.1, 0.05, 0.12, 0.03])):
    print(result)
