import asyncio
from unittest.mock import AsyncMock, MagicMock, patch


async def notify(client):
    await client.send("hello")
    return client.name


async def main():
    client = MagicMock()
    client.send = AsyncMock(return_value=True)
    client.name = "mock"
    print(await notify(client))
    client.send.assert_awaited_once_with("hello")
    print(client.send.await_count)
    with patch("asyncio.sleep", AsyncMock()) as sleep:
        await asyncio.sleep(100)
        print(sleep.await_args.args)


asyncio.run(main())
