# An error that nobody retrieves is reported when the task is dropped, not at the end.
import asyncio


async def fail(delay):
    await asyncio.sleep(delay)
    raise LookupError(f"after {delay}")


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print("handler:", context["message"], context["exception"]))
    task = asyncio.create_task(fail(0.05))
    await asyncio.sleep(0.1)
    print("dropping")
    del task
    print("dropped")
    await asyncio.sleep(0.05)


asyncio.run(main())
