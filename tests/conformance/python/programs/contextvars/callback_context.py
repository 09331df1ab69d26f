import asyncio
from contextvars import ContextVar, copy_context

name = ContextVar("name", default="default")


def show(label):
    print(label, name.get())


async def main():
    loop = asyncio.get_running_loop()
    name.set("first")
    loop.call_soon(show, "captured")
    other = copy_context()
    other.run(name.set, "other")
    loop.call_soon(show, "given", context=other) if False else loop.call_soon(other.run, show, "given")
    name.set("second")
    await asyncio.sleep(0.03)
    show("main")


asyncio.run(main())
