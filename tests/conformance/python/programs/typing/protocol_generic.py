import asyncio
from typing import Generic, NamedTuple, Protocol, TypeVar, runtime_checkable

T = TypeVar("T")


@runtime_checkable
class Closable(Protocol):
    async def close(self) -> None: ...


class Point(NamedTuple):
    x: int
    y: int = 0


class Box(Generic[T]):
    def __init__(self, value: T) -> None:
        self.value = value

    async def close(self) -> None:
        await asyncio.sleep(0.02)
        print("closed", self.value)


async def main() -> None:
    box: Box[Point] = Box(Point(3))
    print(isinstance(box, Closable), box.value)
    await box.close()


asyncio.run(main())
