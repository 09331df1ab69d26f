"""What a task that waits for the network or for a process waits for, in words (see `waits.py`)."""

import sys
from asyncio import base_events, selector_events, streams, subprocess, unix_events
from collections.abc import Callable
from typing import Any

from ..waits import _READERS, Wait
from .loop_part import NetworkPart

Reader = Callable[[Any, Any], Wait]


def io(label: str) -> Reader:
    return lambda held, waits: {"on": "io", "label": label}


def _address(address: Any) -> str:
    """As one says it: 127.0.0.1:8888, or a path."""
    if isinstance(address, tuple) and len(address) >= 2:
        return f"{address[0]}:{address[1]}"
    if isinstance(address, bytes):
        return address.decode(errors="replace")
    return str(address) if address else ""


def process_name(transport: Any) -> str:
    """The command of a subprocess transport, for example `ls`."""
    args = getattr(getattr(transport, "_proc", None), "args", None)
    return command(args)


def command(args: Any) -> str:
    if isinstance(args, bytes):
        args = args.decode(errors="replace")
    if isinstance(args, str):
        words = args.split()
        return words[0].rpartition("/")[2] if words else "the shell"
    words = [each.decode(errors="replace") if isinstance(each, bytes) else str(each) for each in args or ()]
    if words[:2] == ["/bin/sh", "-c"] and len(words) > 2:
        return command(words[2])
    return words[0].rpartition("/")[2] if words else "a process"


def _other_end(transport: Any) -> str:
    """Who is at the other end of a stream; empty where nobody knows."""
    if transport is None:
        return ""
    process = getattr(getattr(transport, "_protocol", None), "proc", None)
    if process is not None:
        return process_name(process)
    if transport.get_extra_info("pipe") is sys.stdin:
        return "standard input"
    return _address(transport.get_extra_info("peername")) or "the other end"


def _reads(what: Callable[[Any], str]) -> Reader:
    def read(held: Any, waits: Any) -> Wait:
        other = _other_end(held["self"]._transport)
        return {"on": "io", "label": f"{what(held)} from {other}" if other else what(held)}

    return read


def _up_to(held: Any) -> str:
    size = held["n"]
    return "all data until the end" if size < 0 else f"data (read up to {size:,} bytes)"


def _until(held: Any) -> str:
    separator = held["separator"]
    return "a line" if separator == b"\n" else f"data up to {separator!r}"


def _drain(held: Any, waits: Any) -> Wait:
    return {"on": "io", "label": "room in the send buffer (drain)"}


def _closed(held: Any, waits: Any) -> Wait:
    other = _other_end(held["self"]._transport)
    return {"on": "io", "label": f"the connection to {other} to close" if other else "the connection to close"}


def _connects(host: str, port: str | None = None) -> Reader:
    def read(held: Any, waits: Any) -> Wait:
        where = held.get(host)
        if port is not None and where is not None:
            where = (where, held.get(port))
        return {"on": "io", "label": f"the connection to {_address(where)}" if where else "the connection"}

    return read


def _of_process(label: str) -> Reader:
    return lambda held, waits: {"on": "io", "label": label.format(process_name(held["self"]._transport))}


def _starts(held: Any, waits: Any) -> Wait:
    given = held.get("cmd") or held.get("program") or ""
    return {"on": "io", "label": f"the process {command(given)} to start"}


def install() -> None:
    reader, writer, loop = streams.StreamReader, streams.StreamWriter, selector_events.BaseSelectorEventLoop
    process = subprocess.Process
    base, unix = base_events.BaseEventLoop, unix_events._UnixSelectorEventLoop  # noqa: SLF001
    found: dict[Any, Reader] = {
        reader.readline: _reads(lambda held: "a line"),
        reader.readuntil: _reads(_until),
        reader.readexactly: _reads(lambda held: f"exactly {held['n']:,} bytes"),
        reader.read: _reads(_up_to),
        reader.__anext__: _reads(lambda held: "a line"),
        writer.drain: _drain,
        writer.wait_closed: _closed,
        writer.start_tls: io("TLS to start"),
        streams.open_connection: _connects("host", "port"),
        streams.open_unix_connection: _connects("path"),
        streams.start_server: io("the server to start"),
        streams.start_unix_server: io("the server to start"),
        base.create_connection: _connects("host", "port"),
        base.create_server: io("the server to start"),
        base.create_datagram_endpoint: io("the socket to open"),
        unix.create_unix_connection: _connects("path"),
        unix.create_unix_server: io("the server to start"),
        base_events.Server.serve_forever: io("a client"),
        base_events.Server.wait_closed: io("the server to close"),
        base.connect_read_pipe: io("the pipe to open"),
        base.connect_write_pipe: io("the pipe to open"),
        loop.sock_recv: lambda held, waits: {"on": "io", "label": f"data (read up to {held['n']:,} bytes)"},
        loop.sock_recv_into: io("data"),
        loop.sock_recvfrom: io("a datagram"),
        loop.sock_recvfrom_into: io("a datagram"),
        loop.sock_sendall: io("room in the send buffer"),
        loop.sock_sendto: io("room in the send buffer"),
        loop.sock_accept: io("a client"),
        loop.sock_connect: _connects("address"),
        NetworkPart.getaddrinfo: lambda held, waits: {"on": "io", "label": f"the address of {held['host']}"},
        NetworkPart.getnameinfo: io("the name of an address"),
        process.wait: _of_process("the process {} to end"),
        process.communicate: _of_process("the output of {} and its end"),
        subprocess.create_subprocess_exec: _starts,
        subprocess.create_subprocess_shell: _starts,
        base.subprocess_exec: _starts,
        base.subprocess_shell: _starts,
    }
    for function, made in found.items():
        _READERS[function.__code__] = made
