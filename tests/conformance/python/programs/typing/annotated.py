from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any, Optional, TypedDict, TypeVar

T = TypeVar("T")


class User(TypedDict):
    name: str
    age: int


async def fetch(user_id: int) -> Optional[User]:
    await asyncio.sleep(0.02)
    return {"name": "Ann", "age": 30} if user_id == 1 else None


async def stream() -> AsyncIterator[int]:
    yield 1


async def apply(function: Callable[[T], Awaitable[Any]], value: T) -> Any:
    return await function(value)


async def main() -> None:
    print(await apply(fetch, 1), await apply(fetch, 2))
    print([n async for n in stream()], fetch.__annotations__)


asyncio.run(main())
