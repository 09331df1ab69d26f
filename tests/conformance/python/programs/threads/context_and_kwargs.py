import asyncio
from contextvars import ContextVar
from functools import partial

user = ContextVar("user")


def whoami(greeting, *, mark="!"):
    return f"{greeting} {user.get()}{mark}"


async def main():
    user.set("ann")
    print(await asyncio.to_thread(whoami, "hello", mark="?"))
    loop = asyncio.get_running_loop()
    try:
        await loop.run_in_executor(None, partial(whoami, "hi"))
    except LookupError:
        print("run_in_executor copies no context")


asyncio.run(main())
