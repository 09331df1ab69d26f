"""aiohttp's client side of a WebSocket: messages with a type, over the simulated `websockets`."""

import enum
import json
from typing import Any, NamedTuple

from . import websockets


class WSMsgType(enum.IntEnum):
    TEXT, BINARY, CLOSE, PING, PONG, CLOSED, ERROR = 1, 2, 8, 9, 10, 257, 258
    text, binary, close, closed, error = TEXT, BINARY, CLOSE, CLOSED, ERROR


class WSMessage(NamedTuple):
    type: WSMsgType
    data: Any
    extra: str = ""

    def json(self) -> Any:
        return json.loads(self.data)


class ClientWebSocketResponse(websockets.Connection):
    async def receive(self) -> WSMessage:
        try:
            data = await self.recv()
        except websockets.ConnectionClosedOK:
            return WSMessage(WSMsgType.CLOSED, None)
        return WSMessage(WSMsgType.TEXT if isinstance(data, str) else WSMsgType.BINARY, data)

    async def receive_str(self) -> str:
        return (await self.receive()).data

    async def receive_json(self) -> Any:
        return (await self.receive()).json()

    async def send_json(self, data: Any) -> None:
        await self.send(json.dumps(data))

    async def __anext__(self) -> WSMessage:
        message = await self.receive()
        if message.type is WSMsgType.CLOSED:
            raise StopAsyncIteration
        return message


class connect(websockets.connect):  # noqa: N801 as the one that it stands on
    async def _connect(self) -> ClientWebSocketResponse:
        made = await super()._connect()
        made.__class__ = ClientWebSocketResponse
        # Whoever closes it is told by a message, not by an exception.
        made._endless = False
        return made
