import asyncio


async def hello():
    await asyncio.sleep(0.05)
    print("hello")
    return 1


loop = asyncio.get_event_loop()
result = loop.run_until_complete(hello())
print(result)
loop.close()
