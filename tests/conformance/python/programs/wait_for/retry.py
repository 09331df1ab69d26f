import asyncio

attempts = 0


async def flaky():
    global attempts
    attempts += 1
    await asyncio.sleep(0.2 / attempts)
    return f"answer after attempt {attempts}"


async def main():
    for attempt in range(1, 6):
        try:
            print(await asyncio.wait_for(flaky(), timeout=0.08))
            break
        except asyncio.TimeoutError:
            print(f"attempt {attempt} timed out")
    else:
        print("gave up")


asyncio.run(main())
