import asyncio


def handler(loop, context):
    print("handler:", context["message"][:21], repr(context.get("exception")))


def broken():
    raise ValueError("callback failed")


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handler)
    print(loop.get_exception_handler() is handler)
    loop.call_soon(broken)
    await asyncio.sleep(0.03)
    loop.call_exception_handler({"message": "called by hand"})


asyncio.run(main())
