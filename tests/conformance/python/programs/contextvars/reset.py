import asyncio
from contextvars import ContextVar, copy_context

user = ContextVar("user")


async def whoami():
    return user.get("nobody")


async def main():
    token = user.set("ann")
    print(await whoami())
    task = asyncio.create_task(whoami())
    user.set("bob")
    print(await task, await whoami())
    user.reset(token)
    print(await whoami())
    context = copy_context()
    print(len([var for var in context if var is user]))


asyncio.run(main())
