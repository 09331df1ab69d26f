import asyncio
import random

random.seed(12)
delays = [0.05, 0.32, 0.73]


async def make_random(idx, threshold):
    print(f"make_random({idx}) starts")
    value = random.randint(0, 10)
    while value <= threshold:
        print(f"make_random({idx}) == {value} too low")
        await asyncio.sleep(delays[idx])
        value = random.randint(0, 10)
    print(f"make_random({idx}) == {value} done")
    return value


async def main():
    return await asyncio.gather(*(make_random(i, 6 - i) for i in range(3)))


print(asyncio.run(main()))
