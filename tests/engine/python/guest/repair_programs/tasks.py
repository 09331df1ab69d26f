# %% task group
import asyncio

async def some_coro(n):
    await asyncio.sleep(n)
    return n

async def main():
    async with asyncio.TaskGroup() as tg:
        task1 = tg.create_task(some_coro(1))
        task2 = tg.create_task(some_coro(2))
    print(f"Both tasks have completed now: {task1.result()}, {task2.result()}")

asyncio.run(main())

# %% background tasks kept in a set
import asyncio

background_tasks = set()

async def some_coro(param):
    await asyncio.sleep(param)
    print(param)

async def main():
    for i in range(10):
        task = asyncio.create_task(some_coro(param=i))
        background_tasks.add(task)
        task.add_done_callback(background_tasks.discard)
    await asyncio.gather(*background_tasks)

asyncio.run(main())

# %% as_completed
import asyncio
import random

async def download(name):
    await asyncio.sleep(random.random())
    return name

async def main():
    jobs = [download(n) for n in ("a", "b", "c")]
    for future in asyncio.as_completed(jobs):
        name = await future
        print("finished", name)
    print("everything is here")

asyncio.run(main())

# %% wait for the first
import asyncio

async def server(name, delay):
    await asyncio.sleep(delay)
    return name

async def main():
    tasks = [
        asyncio.create_task(server("near", 1)),
        asyncio.create_task(server("far", 3)),
    ]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    for task in done:
        print("winner:", task.result())
    for task in pending:
        task.cancel()

asyncio.run(main())

# %% producer and consumer
import asyncio
import random

async def producer(queue, n):
    for i in range(n):
        item = random.randint(1, 100)
        await queue.put(item)
        print(f"Produced {item}")
        await asyncio.sleep(0.5)
    await queue.put(None)

async def consumer(queue):
    while True:
        item = await queue.get()
        if item is None:
            break
        print(f"Consumed {item}")
        await asyncio.sleep(1)

async def main():
    queue = asyncio.Queue(maxsize=5)
    await asyncio.gather(producer(queue, 10), consumer(queue))

asyncio.run(main())

# %% the documentation's queue of workers
import asyncio
import random
import time


async def worker(name, queue):
    while True:
        # Get a "work item" out of the queue.
        sleep_for = await queue.get()

        # Sleep for the "sleep_for" seconds.
        await asyncio.sleep(sleep_for)

        # Notify the queue that the "work item" has been processed.
        queue.task_done()

        print(f'{name} has slept for {sleep_for:.2f} seconds')


async def main():
    # Create a queue that we will use to store our "workload".
    queue = asyncio.Queue()

    # Generate random timings and put them into the queue.
    total_sleep_time = 0
    for _ in range(20):
        sleep_for = random.uniform(0.05, 1.0)
        total_sleep_time += sleep_for
        queue.put_nowait(sleep_for)

    # Create three worker tasks to process the queue concurrently.
    tasks = []
    for i in range(3):
        task = asyncio.create_task(worker(f'worker-{i}', queue))
        tasks.append(task)

    # Wait until the queue is fully processed.
    started_at = time.monotonic()
    await queue.join()
    total_slept_for = time.monotonic() - started_at

    # Cancel our worker tasks.
    for task in tasks:
        task.cancel()
    # Wait until all worker tasks are cancelled.
    await asyncio.gather(*tasks, return_exceptions=True)

    print('====')
    print(f'3 workers slept in parallel for {total_slept_for:.2f} seconds')
    print(f'total expected sleep time: {total_sleep_time:.2f} seconds')


asyncio.run(main())

# %% semaphore
import asyncio

async def limited(semaphore, n):
    async with semaphore:
        print(f"start {n}")
        await asyncio.sleep(1)
        print(f"end {n}")

async def main():
    semaphore = asyncio.Semaphore(2)
    await asyncio.gather(*(limited(semaphore, n) for n in range(5)))

asyncio.run(main())

# %% lock around a counter
import asyncio

counter = 0
lock = asyncio.Lock()

async def increment():
    global counter
    async with lock:
        value = counter
        await asyncio.sleep(0.01)
        counter = value + 1

async def main():
    await asyncio.gather(*[increment() for _ in range(10)])
    print(counter)

asyncio.run(main())

# %% event
import asyncio

async def waiter(event):
    print('waiting for it ...')
    await event.wait()
    print('... got it!')

async def main():
    # Create an Event object.
    event = asyncio.Event()

    # Spawn a Task to wait until 'event' is set.
    waiter_task = asyncio.create_task(waiter(event))

    # Sleep for 1 second and set the event.
    await asyncio.sleep(1)
    event.set()

    # Wait until the waiter task is finished.
    await waiter_task

asyncio.run(main())

# %% condition
import asyncio

async def consumer(condition, name):
    async with condition:
        print(name, "is waiting")
        await condition.wait()
        print(name, "was told")

async def producer(condition):
    await asyncio.sleep(1)
    async with condition:
        condition.notify_all()

async def main():
    condition = asyncio.Condition()
    await asyncio.gather(
        consumer(condition, "c1"),
        consumer(condition, "c2"),
        producer(condition),
    )

asyncio.run(main())

# %% barrier
import asyncio

async def example_barrier():
    # barrier with 3 parties
    b = asyncio.Barrier(3)

    # create 2 new waiting tasks
    asyncio.create_task(b.wait())
    asyncio.create_task(b.wait())

    await asyncio.sleep(0)
    print(b)

    # The third .wait() call passes the barrier
    await b.wait()
    print(b)
    print("barrier passed")

asyncio.run(example_barrier())

# %% a future set by another task
import asyncio

async def set_after(fut, delay, value):
    # Sleep for *delay* seconds.
    await asyncio.sleep(delay)

    # Set *value* as a result of *fut* Future.
    fut.set_result(value)

async def main():
    # Get the current event loop.
    loop = asyncio.get_running_loop()

    # Create a new Future object.
    fut = loop.create_future()

    loop.create_task(
        set_after(fut, 1, '... world'))

    print('hello ...')

    # Wait until *fut* has a result (1 second) and print it.
    print(await fut)

asyncio.run(main())

# %% callbacks
import asyncio

def callback(task):
    print("task finished with", task.result())

async def compute():
    await asyncio.sleep(1)
    return 7

async def main():
    task = asyncio.create_task(compute())
    task.add_done_callback(callback)
    await task

asyncio.run(main())

# %% executor
import asyncio
import concurrent.futures
import time

def blocking_io(n):
    time.sleep(n)
    return n

async def main():
    loop = asyncio.get_running_loop()
    result = await loop.run_in_executor(None, blocking_io, 1)
    print('default thread pool', result)

    with concurrent.futures.ThreadPoolExecutor() as pool:
        result = await loop.run_in_executor(pool, blocking_io, 2)
        print('custom thread pool', result)

if __name__ == '__main__':
    asyncio.run(main())

# %% to_thread
import asyncio
import time

def blocking_io():
    print(f"start blocking_io at {time.strftime('%X')}")
    # Note that time.sleep() can be replaced with any blocking
    # IO-bound operation, such as file operations.
    time.sleep(1)
    print(f"blocking_io complete at {time.strftime('%X')}")

async def main():
    print(f"started main at {time.strftime('%X')}")

    await asyncio.gather(
        asyncio.to_thread(blocking_io),
        asyncio.sleep(1))

    print(f"finished main at {time.strftime('%X')}")


asyncio.run(main())

# %% named tasks
import asyncio

async def job(n):
    me = asyncio.current_task()
    print(me.get_name(), "runs")
    await asyncio.sleep(n)
    return n

async def main():
    tasks = []
    for n in range(3):
        task = asyncio.create_task(job(n), name=f"job-{n}")
        tasks.append(task)
    for task in tasks:
        print(task.get_name(), await task)

asyncio.run(main())

# %% priority queue
import asyncio

async def main():
    queue = asyncio.PriorityQueue()
    await queue.put((2, "second"))
    await queue.put((1, "first"))
    while not queue.empty():
        priority, name = await queue.get()
        print(priority, name)
        queue.task_done()

asyncio.run(main())

# %% context variables
import asyncio
import contextvars

request_id = contextvars.ContextVar("request_id")

async def handler():
    await asyncio.sleep(0.1)
    print("handling", request_id.get())

async def request(n):
    request_id.set(n)
    await handler()

async def main():
    await asyncio.gather(request(1), request(2))

asyncio.run(main())

# %% streams client and server
import asyncio

async def handle_echo(reader, writer):
    data = await reader.read(100)
    message = data.decode()
    addr = writer.get_extra_info('peername')

    print(f"Received {message!r} from {addr!r}")

    writer.write(data)
    await writer.drain()

    print("Close the connection")
    writer.close()
    await writer.wait_closed()

async def main():
    server = await asyncio.start_server(
        handle_echo, '127.0.0.1', 8888)

    addrs = ', '.join(str(sock.getsockname()) for sock in server.sockets)
    print(f'Serving on {addrs}')

    async with server:
        await server.serve_forever()

asyncio.run(main())
