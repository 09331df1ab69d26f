import asyncio


class Bucket:
    def __init__(self, size):
        self.tokens = asyncio.Queue(size)
        for _ in range(size):
            self.tokens.put_nowait(1)

    async def refill(self, every):
        while True:
            await asyncio.sleep(every)
            if not self.tokens.full():
                self.tokens.put_nowait(1)
                print("refill")


async def main():
    bucket = Bucket(2)
    refill = asyncio.create_task(bucket.refill(0.05))
    for n in range(4):
        await bucket.tokens.get()
        print("request", n)
    refill.cancel()


asyncio.run(main())
