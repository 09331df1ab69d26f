# %% two tasks awaited by name
import asyncio

async def work(name, seconds):
    await asyncio.sleep(seconds)
    return f"{name} done"

async def main():
    a = asyncio.create_task(work("A", 1))
    b = asyncio.create_task(work("B", 2))
    print(await a)
    print(await b)

asyncio.run(main())

# %% hello world
import asyncio


async def main():
    print("Hello ...")
    await asyncio.sleep(1)
    print("... World!")


asyncio.run(main())

# %% say after, one after the other
import asyncio
import time

async def say_after(delay, what):
    await asyncio.sleep(delay)
    print(what)

async def main():
    print(f"started at {time.strftime('%X')}")

    await say_after(1, 'hello')
    await say_after(2, 'world')

    print(f"finished at {time.strftime('%X')}")

asyncio.run(main())

# %% count three times with gather and a clock
import asyncio
import time

async def count():
    print("One")
    await asyncio.sleep(1)
    print("Two")

async def main():
    await asyncio.gather(count(), count(), count())

if __name__ == "__main__":
    start = time.perf_counter()
    asyncio.run(main())
    elapsed = time.perf_counter() - start
    print(f"{__file__} executed in {elapsed:0.2f} seconds.")

# %% module level timing around run
import asyncio
import time

async def fetch(n):
    await asyncio.sleep(n)
    return n * 2

async def main():
    results = await asyncio.gather(fetch(1), fetch(2), fetch(3))
    print(results)

start = time.perf_counter()
asyncio.run(main())
end = time.perf_counter()
print(f"Took {end - start:.2f}s")

# %% results used at module level
import asyncio

async def square(x):
    await asyncio.sleep(0.1)
    return x * x

async def main():
    tasks = [square(i) for i in range(5)]
    return await asyncio.gather(*tasks)

results = asyncio.run(main())
for value in results:
    print(value)

# %% factorial
import asyncio

async def factorial(name, number):
    f = 1
    for i in range(2, number + 1):
        print(f"Task {name}: Compute factorial({number}), currently i={i}...")
        await asyncio.sleep(1)
        f *= i
    print(f"Task {name}: factorial({number}) = {f}")
    return f

async def main():
    # Schedule three calls *concurrently*:
    L = await asyncio.gather(
        factorial("A", 2),
        factorial("B", 3),
        factorial("C", 4),
    )
    print(L)

asyncio.run(main())

# %% display date
import asyncio
import datetime

async def display_date():
    loop = asyncio.get_running_loop()
    end_time = loop.time() + 5.0
    while True:
        print(datetime.datetime.now())
        if (loop.time() + 1.0) >= end_time:
            break
        await asyncio.sleep(1)

asyncio.run(display_date())

# %% top level await in a notebook
async def double(x):
    await asyncio.sleep(1)
    return 2 * x

values = await asyncio.gather(double(1), double(2))
print(values)

# %% event loop by hand
import asyncio

async def compute(x, y):
    print("Compute %s + %s ..." % (x, y))
    await asyncio.sleep(1.0)
    return x + y

async def print_sum(x, y):
    result = await compute(x, y)
    print("%s + %s = %s" % (x, y, result))

loop = asyncio.get_event_loop()
loop.run_until_complete(print_sum(1, 2))
loop.close()

# %% never awaited
import asyncio

async def main():
    return 42

def show():
    coroutine = main()
    print(type(coroutine))
    coroutine.close()

show()

# %% sequential against concurrent
import asyncio
import time

async def task(name, delay):
    print(f"{name} starting")
    await asyncio.sleep(delay)
    print(f"{name} finished")

async def sequential():
    await task("one", 1)
    await task("two", 1)

async def concurrent():
    await asyncio.gather(task("one", 1), task("two", 1))

for function in (sequential, concurrent):
    began = time.time()
    asyncio.run(function())
    print(function.__name__, round(time.time() - began))

# %% constants above
import asyncio

DELAY = 0.5
NAMES = ["alpha", "beta", "gamma"]

async def greet(name):
    await asyncio.sleep(DELAY)
    print("hello", name)

async def main():
    for name in NAMES:
        await greet(name)

asyncio.run(main())

# %% a chain of coroutines
import asyncio
import random

async def part1(n):
    i = random.randint(0, 10)
    print(f"part1({n}) sleeping for {i} seconds.")
    await asyncio.sleep(i)
    result = f"result{n}-1"
    print(f"Returning part1({n}) == {result}.")
    return result

async def part2(n, arg):
    i = random.randint(0, 10)
    print(f"part2{n, arg} sleeping for {i} seconds.")
    await asyncio.sleep(i)
    result = f"result{n}-2 derived from {arg}"
    return result

async def chain(n):
    p1 = await part1(n)
    p2 = await part2(n, p1)
    print(f"-->Chained result{n} => {p2}.")

async def main(*args):
    await asyncio.gather(*(chain(n) for n in args))

if __name__ == "__main__":
    import sys
    random.seed(444)
    args = [1, 2, 3] if len(sys.argv) == 1 else map(int, sys.argv[1:])
    asyncio.run(main(*args))

# %% docstrings and comments
"""An example of tasks."""
import asyncio


async def blink(times):
    """Print a dot, several times."""
    # one dot each second
    for number in range(times):
        print(".", number)
        await asyncio.sleep(1)  # let others run


async def main():
    """Run two blinkers."""
    await asyncio.gather(blink(2), blink(3))


# start the loop
asyncio.run(main())
