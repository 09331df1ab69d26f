#!/usr/bin/env python3
"""A module with a docstring and a guard."""
import asyncio
from typing import List

NAMES: List[str] = ["ann", "bob", "cid"]


async def greet(name: str, delay: float = 0.05) -> str:
    """Greets somebody after a while."""
    await asyncio.sleep(delay)
    return f"hello {name}"


async def main() -> None:
    for name in NAMES:
        print(await greet(name))


if __name__ == "__main__":
    asyncio.run(main())
