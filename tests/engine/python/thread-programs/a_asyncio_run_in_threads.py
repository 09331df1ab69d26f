import asyncio
import threading
import time


async def job(name):
    for n in range(2):
        print(name, n)
        await asyncio.sleep(0.1)
    return name


def run(name, results):
    results.append(asyncio.run(job(name)))


results = []
threads = []
for name in "ab":
    t = threading.Thread(target=run, args=(name, results))
    t.start()
    threads.append(t)
    time.sleep(0.05)
for t in threads:
    t.join()
print(results)
