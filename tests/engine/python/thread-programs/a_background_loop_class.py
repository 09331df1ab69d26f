import asyncio
import threading


class AsyncRunner:
    def __init__(self):
        self.loop = asyncio.new_event_loop()
        self.thread = threading.Thread(target=self._run, name="runner", daemon=True)
        self.thread.start()

    def _run(self):
        asyncio.set_event_loop(self.loop)
        try:
            self.loop.run_forever()
        finally:
            print("loop closed")
            self.loop.close()

    def submit(self, coro):
        return asyncio.run_coroutine_threadsafe(coro, self.loop)

    def stop(self):
        self.loop.call_soon_threadsafe(self.loop.stop)
        self.thread.join()


async def fetch(n):
    await asyncio.sleep(0.1 * n)
    if n == 3:
        raise ValueError("three")
    return n


runner = AsyncRunner()
futures = [runner.submit(fetch(n)) for n in (2, 1, 3)]
for f in futures:
    try:
        print("got", f.result(timeout=5))
    except ValueError as error:
        print("error", error)
slow = runner.submit(fetch(10))
try:
    slow.result(timeout=0.1)
except TimeoutError:
    print("timeout", slow.cancel())
runner.stop()
