import asyncio


async def job():
    pass


coro = job()
try:
    asyncio.create_task(coro)
except RuntimeError as error:
    print(error)
finally:
    coro.close()
try:
    asyncio.get_running_loop()
except RuntimeError as error:
    print(error)
print(asyncio.run(job()))
