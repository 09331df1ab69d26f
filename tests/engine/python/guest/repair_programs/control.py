# %% try except else finally
import asyncio

async def risky(fail):
    await asyncio.sleep(1)
    if fail:
        raise ValueError("it failed")
    return "fine"

async def main():
    for fail in (False, True):
        try:
            result = await risky(fail)
        except ValueError as error:
            print(f"caught: {error}")
        else:
            print(result)
        finally:
            print("cleaned up")

asyncio.run(main())

# %% cancellation
import asyncio

async def cancel_me():
    print('cancel_me(): before sleep')

    try:
        # Wait for 1 hour
        await asyncio.sleep(3600)
    except asyncio.CancelledError:
        print('cancel_me(): cancel sleep')
        raise
    finally:
        print('cancel_me(): after sleep')

async def main():
    # Create a "cancel_me" Task
    task = asyncio.create_task(cancel_me())

    # Wait for 1 second
    await asyncio.sleep(1)

    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("main(): cancel_me is cancelled now")

asyncio.run(main())

# %% timeout with wait_for
import asyncio

async def eternity():
    # Sleep for one hour
    await asyncio.sleep(3600)
    print('yay!')

async def main():
    # Wait for at most 1 second
    try:
        await asyncio.wait_for(eternity(), timeout=1.0)
    except TimeoutError:
        print('timeout!')

asyncio.run(main())

# %% timeout as a context manager
import asyncio

async def long_running_task():
    await asyncio.sleep(20)

async def main():
    try:
        async with asyncio.timeout(10):
            await long_running_task()
    except TimeoutError:
        print("The long operation timed out, but we've handled it.")

    print("This statement will run regardless.")

asyncio.run(main())

# %% retry with backoff
import asyncio
import random

async def unreliable():
    await asyncio.sleep(0.1)
    if random.random() < 0.7:
        raise ConnectionError("no luck")
    return "data"

async def retry(attempts):
    delay = 1
    for attempt in range(attempts):
        try:
            return await unreliable()
        except ConnectionError as exc:
            print(f"attempt {attempt} failed: {exc}")
            await asyncio.sleep(delay)
            delay *= 2
    raise RuntimeError("gave up")

asyncio.run(retry(5))

# %% if elif else
import asyncio

async def handle(kind):
    if kind == "fast":
        await asyncio.sleep(0.1)
    elif kind == "slow":
        await asyncio.sleep(2)
    else:
        raise ValueError(kind)
    return kind

async def main():
    for kind in ["fast", "slow"]:
        print(await handle(kind))

asyncio.run(main())

# %% match on messages
import asyncio

async def dispatch(message):
    match message:
        case {"type": "text", "body": body}:
            print("text:", body)
        case {"type": "sleep", "seconds": seconds}:
            await asyncio.sleep(seconds)
        case _:
            print("unknown")

async def main():
    await dispatch({"type": "text", "body": "hi"})
    await dispatch({"type": "sleep", "seconds": 1})

asyncio.run(main())

# %% while with a counter
import asyncio

async def countdown(name, n):
    while n > 0:
        print(name, n)
        await asyncio.sleep(1)
        n -= 1
    print(name, "liftoff")

async def main():
    await asyncio.gather(countdown("a", 3), countdown("b", 2))

asyncio.run(main())

# %% while True with a condition inside
import asyncio

async def ticker(queue):
    while True:
        item = await queue.get()
        if item is None:
            break
        print("got", item)
        queue.task_done()
    print("ticker stopped")

async def main():
    queue = asyncio.Queue()
    task = asyncio.create_task(ticker(queue))
    for i in range(3):
        await queue.put(i)
    await queue.put(None)
    await task

asyncio.run(main())

# %% nested loops
import asyncio

async def cell(row, column):
    await asyncio.sleep(0.01)
    return row * column

async def main():
    for row in range(1, 4):
        line = []
        for column in range(1, 4):
            line.append(await cell(row, column))
        print(line)

asyncio.run(main())

# %% early return
import asyncio

cache = {}

async def lookup(key):
    if key in cache:
        return cache[key]
    print("miss", key)
    await asyncio.sleep(1)
    cache[key] = key.upper()
    return cache[key]

async def main():
    print(await lookup("a"))
    print(await lookup("a"))

asyncio.run(main())

# %% continue in a loop
import asyncio

async def process(item):
    await asyncio.sleep(0.1)
    print("processed", item)

async def main():
    for item in range(6):
        if item % 2:
            continue
        await process(item)
    print("all done")

asyncio.run(main())

# %% exception group
import asyncio

async def fail(kind):
    await asyncio.sleep(0.1)
    raise kind("oops")

async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail(ValueError))
            group.create_task(fail(TypeError))
    except* ValueError as errors:
        print("values", errors.exceptions)
    except* TypeError as errors:
        print("types", errors.exceptions)

asyncio.run(main())

# %% gather with return_exceptions
import asyncio

async def maybe(n):
    await asyncio.sleep(n)
    if n == 2:
        raise RuntimeError("two")
    return n

async def main():
    results = await asyncio.gather(maybe(1), maybe(2), maybe(3), return_exceptions=True)
    for result in results:
        if isinstance(result, Exception):
            print("error:", result)
        else:
            print("ok:", result)

asyncio.run(main())

# %% shield
import asyncio

async def important():
    await asyncio.sleep(2)
    print("important finished")

async def main():
    task = asyncio.create_task(important())
    try:
        await asyncio.wait_for(asyncio.shield(task), timeout=1)
    except asyncio.TimeoutError:
        print("timed out, but still running")
        await task

asyncio.run(main())

# %% try inside a loop inside a worker
import asyncio

async def worker(name, queue):
    while True:
        try:
            job = await asyncio.wait_for(queue.get(), 1)
        except asyncio.TimeoutError:
            print(name, "has nothing to do")
            return
        await asyncio.sleep(job)
        print(name, "did", job)
        queue.task_done()

async def main():
    queue = asyncio.Queue()
    for job in (1, 2, 3):
        queue.put_nowait(job)
    await asyncio.gather(worker("w1", queue), worker("w2", queue))

asyncio.run(main())
