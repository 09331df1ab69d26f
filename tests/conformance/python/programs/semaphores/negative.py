import asyncio

try:
    asyncio.Semaphore(-1)
except ValueError as error:
    print(error)
