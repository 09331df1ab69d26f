"""The two functions that asyncio/streams.py has only where the platform has Unix sockets: CPython's, word for word."""

import asyncio
from asyncio import events, streams
from collections.abc import Callable
from typing import Any


async def open_unix_connection(path: Any = None, *, limit: int = streams._DEFAULT_LIMIT,  # noqa: SLF001
                               **kwds: Any) -> tuple[streams.StreamReader, streams.StreamWriter]:
    """Similar to `open_connection` but works with UNIX Domain Sockets."""
    loop = events.get_running_loop()

    reader = streams.StreamReader(limit=limit, loop=loop)
    protocol = streams.StreamReaderProtocol(reader, loop=loop)
    transport, _ = await loop.create_unix_connection(lambda: protocol, path, **kwds)
    writer = streams.StreamWriter(transport, protocol, reader, loop)
    return reader, writer


async def start_unix_server(client_connected_cb: Callable[..., Any], path: Any = None, *,
                            limit: int = streams._DEFAULT_LIMIT, **kwds: Any) -> Any:  # noqa: SLF001
    """Similar to `start_server` but works with UNIX Domain Sockets."""
    loop = events.get_running_loop()

    def factory() -> streams.StreamReaderProtocol:
        reader = streams.StreamReader(limit=limit, loop=loop)
        return streams.StreamReaderProtocol(reader, client_connected_cb, loop=loop)

    return await loop.create_unix_server(factory, path, **kwds)


def install() -> None:
    for function in (open_unix_connection, start_unix_server):
        function.__module__ = "asyncio.streams"
        for module in (asyncio, streams):
            setattr(module, function.__name__, function)
            if function.__name__ not in module.__all__:
                module.__all__ = (*module.__all__, function.__name__)  # type: ignore[assignment]
