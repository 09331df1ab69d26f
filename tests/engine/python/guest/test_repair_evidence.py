"""What tells where a block ends: each program comes back from its lines alone, without blank lines."""

from __future__ import annotations

import unittest

from load import load_guest
from programs import stripped

load_guest()
from loopscope.repair import repair  # noqa: E402

#: What the program shows, and the program.
CASES = [
    (
        "a print of an end pairs with a print of a beginning",
        """async def visit(room, name):
    async with room:
        print(name, "enters")
        await asyncio.sleep(1)
        print(name, "leaves")

asyncio.run(visit(room, "Ann"))
""",
    ),
    (
        "what is told to be released was released before",
        """async def visit(lock):
    print("waits for the lock")
    async with lock:
        await asyncio.sleep(1)
    print("lock released")

asyncio.run(visit(lock))
""",
    ),
    (
        "two loops over two collections stand side by side",
        """async def main(jobs):
    ready, late = await asyncio.wait(jobs, timeout=1)
    for job in ready:
        print(job.result())
    for job in late:
        job.cancel()

asyncio.run(main(jobs))
""",
    ),
    (
        "a name that a `with` gives is not given again inside it",
        """async def main(loop):
    with ThreadPoolExecutor() as pool:
        answer = await loop.run_in_executor(pool, read)
        print(answer)
    with ProcessPoolExecutor() as pool:
        answer = await loop.run_in_executor(pool, count)
        print(answer)
""",
    ),
    (
        "a try after a try is not part of its handler",
        """async def main():
    try:
        await first()
    except ValueError:
        print("no value")
    try:
        await second()
    except ValueError:
        print("no value")

asyncio.run(main())
""",
    ),
    (
        "a time is taken where the clock was started",
        """async def main(urls):
    begun = time.perf_counter()
    async with ClientSession() as session:
        await asyncio.gather(*[load(session, url) for url in urls])
    spent = time.perf_counter() - begun
    print(f"{spent:.1f} s")
""",
    ),
    (
        "what a print announces follows in the same block",
        """async def watch(job):
    if job.done():
        print("Stopping the watch...")
        job.cancel()
    return job
""",
    ),
    (
        "a branch that sets what the other branch sets",
        """async def read(source):
    if source.ready:
        data = await source.read()
        state = "read"
    else:
        data = b""
        state = "empty"
    return data, state
""",
    ),
    (
        "results are asked for after the group",
        """async def main():
    async with asyncio.TaskGroup() as group:
        jobs = [group.create_task(square(n)) for n in range(3)]
    print([job.result() for job in jobs])

asyncio.run(main())
""",
    ),
    (
        "a while that waits for its own condition",
        """async def main(worker):
    while not worker.ready:
        await asyncio.sleep(0.1)
    print(await worker.ask())

asyncio.run(main(worker))
""",
    ),
    (
        "the guard holds the rest of the file",
        """async def main():
    await asyncio.sleep(1)

if __name__ == "__main__":
    begun = time.time()
    asyncio.run(main())
    print(time.time() - begun)
""",
    ),
    (
        "a finally cleans up",
        """loop = asyncio.new_event_loop()
try:
    loop.run_until_complete(main())
finally:
    print("closing")
    loop.close()
""",
    ),
]


class Evidence(unittest.TestCase):
    def test_each_program_comes_back(self) -> None:
        for name, source in CASES:
            without_blank_lines = "".join(line for line in source.splitlines(True) if line.strip())
            with self.subTest(name):
                self.assertEqual(repair(stripped(source, blank_lines=False)).text, without_blank_lines)


if __name__ == "__main__":
    unittest.main()
