import asyncio


async def averager():
    total, count, average = 0, 0, None
    while True:
        value = yield average
        await asyncio.sleep(0.02)
        total += value
        count += 1
        average = total / count


async def main():
    stream = averager()
    await stream.asend(None)
    for value in 10, 20, 60:
        print(await stream.asend(value))
    try:
        await stream.athrow(ValueError("enough"))
    except ValueError as error:
        print(error)


asyncio.run(main())
