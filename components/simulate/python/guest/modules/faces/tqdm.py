"""tqdm: passes items through; its bar, which it draws on stderr with real times, is left out."""

import asyncio
from collections.abc import Iterator
from typing import Any


class tqdm:  # noqa: N801 tqdm calls it so
    def __init__(self, iterable: Any = None, *args: Any, total: int | None = None, **options: Any) -> None:
        self.iterable, self.total, self.n = iterable, total, 0

    def __iter__(self) -> Iterator[Any]:
        for item in self.iterable:
            yield item
            self.n += 1

    async def __aiter__(self) -> Any:
        async for item in self.iterable:
            yield item
            self.n += 1

    def update(self, count: int = 1) -> None:
        self.n += count

    def __enter__(self) -> "tqdm":
        return self

    def __exit__(self, *error: object) -> None:
        pass

    def close(self) -> None:
        pass

    set_description = set_postfix = refresh = reset = lambda self, *args, **options: None

    @staticmethod
    def write(text: str, **options: Any) -> None:
        print(text)

    @staticmethod
    async def gather(*awaitables: Any, **options: Any) -> list[Any]:
        return await asyncio.gather(*awaitables)

    @staticmethod
    def as_completed(awaitables: Any, **options: Any) -> Any:
        return asyncio.as_completed(awaitables)


def trange(*args: int, **options: Any) -> tqdm:
    return tqdm(range(*args))


tqdm_asyncio = tqdm
