import asyncio


class Connection:
    def __init__(self, name):
        self.name = name

    async def __aenter__(self):
        print("connecting to", self.name)
        await asyncio.sleep(0.05)
        return self

    async def __aexit__(self, kind, error, trace):
        await asyncio.sleep(0.03)
        print("disconnected", kind.__name__ if kind else None)
        return kind is ValueError

    async def query(self, text):
        await asyncio.sleep(0.03)
        return f"{self.name}: {text}"


async def main():
    async with Connection("db") as connection:
        print(await connection.query("select 1"))
    async with Connection("db2"):
        raise ValueError("swallowed")
    print("end")


asyncio.run(main())
