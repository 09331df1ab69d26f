import asyncio


async def add(a, b):
    await asyncio.sleep(0.03)
    return a + b


async def test_add():
    assert await add(1, 2) == 3
    print("first passed")
    assert await add("a", "b") == "abc", "strings are joined"


asyncio.run(test_add())
