/** Programs that look as if something were wrong, and are fine. By what they do. */
const fine = (text: string) => `import asyncio, contextlib, time\n${text.trim()}\nasyncio.run(main())\n`

/** `main` starts this task, waits a second, cancels it and waits for its end. */
const cancelled = (worker: string) =>
  fine(`${worker.trim()}
async def main():
    task = asyncio.create_task(worker())
    await asyncio.sleep(1)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    await asyncio.sleep(1)
`)

export const FINE: Record<string, string> = {
  'leaves a pool whose work is done': fine(`
from concurrent.futures import ThreadPoolExecutor
async def main():
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(max_workers=2) as pool:
        print(await asyncio.gather(*(loop.run_in_executor(pool, time.sleep, n) for n in (1, 2))))`),
  'cleans up with an await and raises again': cancelled(`
async def worker():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        await asyncio.sleep(0.1)
        raise`),
  'cleans up in finally': cancelled(`
async def worker():
    try:
        await asyncio.sleep(10)
    finally:
        await asyncio.sleep(0.1)
        await asyncio.sleep(0.1)`),
  'stops when it is asked to': cancelled(`
async def worker():
    try:
        while True:
            await asyncio.sleep(0.3)
    except asyncio.CancelledError:
        print("stopping")
        await asyncio.sleep(0.1)`),
  'breaks out of its loop and ends': cancelled(`
async def worker():
    while True:
        try:
            await asyncio.sleep(0.3)
        except asyncio.CancelledError:
            break
    print("worker ends")`),
  'calls uncancel': cancelled(`
async def worker():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        asyncio.current_task().uncancel()
    await asyncio.sleep(0.1)`),
  'leaves a context manager that awaits': cancelled(`
@contextlib.asynccontextmanager
async def resource():
    try:
        yield 1
    finally:
        await asyncio.sleep(0.1)
async def worker():
    async with resource():
        await asyncio.sleep(10)`),
  'waits for its group when it is cancelled': cancelled(`
async def slow_end():
    try:
        await asyncio.sleep(10)
    finally:
        await asyncio.sleep(0.5)
async def worker():
    async with asyncio.TaskGroup() as group:
        group.create_task(slow_end())`),
  'passes another error on': cancelled(`
async def worker():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as error:
        raise RuntimeError("stopped") from error`),
  'awaits a task that it has cancelled': fine(`
async def main():
    task = asyncio.create_task(asyncio.sleep(10))
    await asyncio.sleep(0.1)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled")
    await asyncio.sleep(0.1)
    task = asyncio.create_task(asyncio.sleep(10))
    await asyncio.sleep(0.1)
    task.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await task
    await asyncio.sleep(0.1)`),
  'runs into its timeout and goes on': fine(`
async def main():
    try:
        async with asyncio.timeout(0.5):
            await asyncio.sleep(10)
    except TimeoutError:
        await asyncio.sleep(0.1)
    try:
        await asyncio.wait_for(asyncio.sleep(10), 0.5)
    except asyncio.TimeoutError:
        pass
    await asyncio.sleep(0.1)`),
  'has a group whose task fails': fine(`
async def bad():
    raise ValueError
async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(bad())
            await asyncio.sleep(10)
    except* ValueError:
        pass
    await asyncio.sleep(0.1)`),
  'gathers errors as results': fine(`
async def work(seconds):
    await asyncio.sleep(seconds)
    raise ValueError
async def main():
    print(await asyncio.gather(work(1), work(2), return_exceptions=True))`),
  'cancels the siblings itself': fine(`
async def work(seconds):
    await asyncio.sleep(seconds)
    if seconds == 1:
        raise ValueError
async def main():
    tasks = [asyncio.create_task(work(n)) for n in (1, 2)]
    try:
        await asyncio.gather(*tasks)
    except ValueError:
        for task in tasks:
            task.cancel()
    await asyncio.sleep(3)`),
  'awaits the siblings after the error': fine(`
async def work(seconds):
    await asyncio.sleep(seconds)
    if seconds == 1:
        raise ValueError
async def main():
    tasks = [asyncio.create_task(work(n)) for n in (1, 2, 3)]
    try:
        await asyncio.gather(*tasks)
    except ValueError:
        await asyncio.wait(tasks)`),
  'gathers what fails last': fine(`
async def work(seconds):
    await asyncio.sleep(seconds)
    if seconds == 3:
        raise ValueError
async def main():
    try:
        await asyncio.gather(work(1), work(3))
    except ValueError:
        await asyncio.sleep(1)`),
  'drops a heartbeat, a task that gets done, and one of a group': fine(`
async def heartbeat():
    while True:
        await asyncio.sleep(0.4)
async def work():
    await asyncio.sleep(0.5)
async def main():
    asyncio.create_task(heartbeat())
    asyncio.create_task(work())
    async with asyncio.TaskGroup() as group:
        group.create_task(work())
    await asyncio.sleep(1)`),
  'asks a task for its error': fine(`
async def bad():
    raise ValueError
async def main():
    task = asyncio.create_task(bad())
    await asyncio.sleep(1)
    print(type(task.exception()))`),
  'sleeps in a thread and before the loop': fine(`
async def main():
    await asyncio.to_thread(time.sleep, 1)
time.sleep(0.1)`),
  'awaits a coroutine that it made earlier': fine(`
async def work():
    return 1
async def main():
    later = work()
    await asyncio.sleep(0.1)
    print(await later)`),
  'looks whether a loop runs': fine(`
async def main():
    asyncio.get_running_loop()
try:
    asyncio.get_running_loop()
except RuntimeError:
    print("none yet")`),
  'asks for input alone, or in a thread': fine(`
async def main():
    input("alone? ")
    await asyncio.gather(asyncio.to_thread(input, "name? "), asyncio.sleep(1))`),
  'is a fragment that awaits': `await asyncio.sleep(1)
print("later")`,
  'has workers that a queue feeds and a cancel ends': fine(`
async def worker(queue):
    while True:
        item = await queue.get()
        try:
            await asyncio.sleep(item)
        finally:
            queue.task_done()
async def main():
    queue = asyncio.Queue()
    for item in (0.1, 0.2, 0.3):
        queue.put_nowait(item)
    workers = [asyncio.create_task(worker(queue)) for _ in range(2)]
    await queue.join()
    for each in workers:
        each.cancel()
    await asyncio.gather(*workers, return_exceptions=True)`),
  'keeps its background tasks in a set': fine(`
async def job(seconds):
    await asyncio.sleep(seconds)
async def main():
    running = set()
    for seconds in (1, 2):
        task = asyncio.create_task(job(seconds))
        running.add(task)
        task.add_done_callback(running.discard)
    await asyncio.sleep(3)`),
  'shields what must be done': fine(`
async def save():
    await asyncio.sleep(2)
async def main():
    task = asyncio.create_task(save())
    try:
        await asyncio.wait_for(asyncio.shield(task), 1)
    except TimeoutError:
        await task`),
}
