# %% only a coroutine
async def fetch_data():
    print("start fetching")
    await asyncio.sleep(2)
    print("done fetching")
    return {"data": 1}

# %% loop at module level with await
for i in range(3):
    print(i)
    await asyncio.sleep(1)

# %% with at module level
async with aiohttp.ClientSession() as session:
    async with session.get("http://httpbin.org/get") as resp:
        print(resp.status)
        print(await resp.text())

# %% a fragment of main
async def main():
    task1 = asyncio.create_task(say_after(1, 'hello'))
    task2 = asyncio.create_task(say_after(2, 'world'))

    # Wait until both tasks are completed
    await task1
    await task2

# %% multi line call and comprehension
async def main():
    results = await asyncio.gather(
        *[
            fetch(session, f"https://example.com/{n}")
            for n in range(10)
            if n % 2
        ],
        return_exceptions=True,
    )
    print(len(results))
    return {
        "count": len(results),
        "first": results[0],
    }

# %% multi line condition
async def check(user, limit):
    if (
        user.active
        and user.score > limit
    ):
        await user.notify("you won")
    return user.score

# %% backslashes
async def total(a, b):
    value = await first(a) + \
        await second(b)
    return value

# %% one line blocks
async def main():
    if not ready: return
    for n in range(3): print(n)
    try: await work()
    except ValueError: print("bad")
    else: print("good")

# %% class with only fields and a docstring
class Settings:
    """Where everything is set."""
    host = "localhost"
    port = 8000
    debug: bool = False

settings = Settings()
print(settings.host)

# %% lambda and dict with colons
async def main():
    actions = {
        "add": lambda a, b: a + b,
        "mul": lambda a, b: a * b,
    }
    for name, action in actions.items():
        print(name, action(2, 3))
        await asyncio.sleep(0)

# %% walrus loop
async def read_all(reader):
    chunks = []
    while chunk := await reader.read(1024):
        chunks.append(chunk)
    return b"".join(chunks)

# %% for with else
async def find(items, wanted):
    for item in items:
        if item == wanted:
            print("found")
            break
        await asyncio.sleep(0)
    else:
        print("not found")

# %% nested with and try
async def load(path):
    try:
        async with open_file(path) as handle:
            text = await handle.read()
    except FileNotFoundError:
        return None
    return text

# %% type hints
async def fetch(
    url: str,
    timeout: float = 1.0,
) -> dict[str, int]:
    async with client.stream("GET", url) as response:
        response.raise_for_status()
        return await response.json()

# %% assert and del
async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    assert not task.done()
    del task

# %% aclosing
async def main():
    async with aclosing(ticker(10)) as numbers:
        async for n in numbers:
            if n > 3:
                break
            print(n)
