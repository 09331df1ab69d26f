"""What VirtualLoop needs to be asyncio's own selector loop on simulated files.

Transports, servers, streams, `sock_*` and pipes are CPython's (asyncio/selector_events.py, unix_events.py). Ours are
the selector below them, look-ups without a thread, and TLS that carries plain bytes.
"""

import socket
from asyncio import base_events, base_subprocess, events, selector_events, subprocess, unix_events
from collections.abc import Callable
from typing import Any

from .. import clock
from . import errors, outside, terminal, tls
from .epoll import EpollSelector
from .kernel import Reserved, kernel


class NetworkPart(unix_events._UnixSelectorEventLoop):  # noqa: SLF001
    #: The class of this loop's handles.
    make_handle: Callable[..., events.Handle]
    recorder: Any

    def __init__(self) -> None:
        #: Numbers that a real loop has open: its selector's, and the two ends of its pipe.
        self._own_files = [kernel.open(Reserved()) for _ in range(3)]
        #: Signals that have come and that the loop has not seen yet.
        self._signals: list[int] = []
        super().__init__(EpollSelector())

    def _make_self_pipe(self) -> None:
        pass

    def _close_self_pipe(self) -> None:
        for number in self._own_files:
            kernel.close(number)

    # -- what is ready --------------------------------------------------------------------------------------------

    def idle(self, due: float | None) -> None:
        """Nothing is ready: move the clock to what comes next, a timer or something from outside."""
        if self._selector.listed or self._signals:
            return
        event = kernel.next_due()
        if due is None and event is None:
            if not kernel.act():
                self.deadlock()
            return
        when = min(each for each in (due, event) if each is not None)
        if when > clock.cell[0]:
            self.sleep_until(when)

    def watches_world(self) -> bool:
        return bool(self._selector.listed or kernel.next_due() is not None or self._signals)

    def see_world(self) -> None:
        """The select of this turn."""
        kernel.settle()
        if self._signals:
            self._ready.append(self.make_handle(self._read_from_self, (), self, None))
        found = self._selector.poll()
        if found:
            until = kernel.chat()
            if until is not None and until > clock.cell[0]:
                self.sleep_until(until)
            self._process_events(found)

    def _process_events(self, event_list: list[Any]) -> None:
        for key, _ in event_list:
            file = kernel.files.get(key.fd)
            for handle in key.data:
                if handle is not None and file is not None:
                    handle.cause = file.cause
        super()._process_events(event_list)

    def _add_reader(self, fd: Any, callback: Callable[..., object], *args: object) -> events.Handle:
        return self._add(fd, selector_events.selectors.EVENT_READ, callback, args)

    def _add_writer(self, fd: Any, callback: Callable[..., object], *args: object) -> events.Handle:
        return self._add(fd, selector_events.selectors.EVENT_WRITE, callback, args)

    def _add(self, fd: Any, event: int, callback: Callable[..., object], args: tuple[object, ...]) -> events.Handle:
        """As `_add_reader` and `_add_writer` of asyncio/selector_events.py, with a handle that is recorded."""
        self._check_closed()
        handle = self.make_handle(callback, args, self, None)
        place = 0 if event == selector_events.selectors.EVENT_READ else 1
        key = self._selector.get_map().get(fd)
        handles = [None, None] if key is None else list(key.data)
        before, handles[place] = handles[place], handle
        if key is None:
            self._selector.register(fd, event, tuple(handles))
        else:
            self._selector.modify(fd, key.events | event, tuple(handles))
            if before is not None:
                before.cancel()
        return handle

    async def connect_write_pipe(self, protocol_factory: Any, pipe: Any) -> Any:
        return await super().connect_write_pipe(protocol_factory, terminal.for_transport(pipe))

    def _sock_connect_cb(self, fut: Any, sock: Any, address: Any) -> None:
        """As asyncio/selector_events.py; there OSError picks its class by this C library's numbers."""
        if fut.done():
            return
        number = sock.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
        if number == 0:
            fut.set_result(None)
        else:
            fut.set_exception(errors.of_number(number, f"Connect call failed {address}"))

    # -- look-ups and TLS -----------------------------------------------------------------------------------------

    async def getaddrinfo(self, host: Any, port: Any, *, family: int = 0, type: int = 0, proto: int = 0,
                          flags: int = 0) -> list:
        await self._look_up(host)
        return socket.getaddrinfo(host, port, family, type, proto, flags)

    async def getnameinfo(self, sockaddr: Any, flags: int = 0) -> Any:
        await self._look_up(sockaddr[0])
        return socket.getnameinfo(sockaddr, flags)

    async def _look_up(self, host: Any) -> None:
        """A real loop asks in a thread of its pool, which takes a turn of the loop, and the network for a name."""
        answer = self.create_future()
        kernel.later(outside.look_up_seconds(host), lambda: outside.settle(answer))
        await answer

    def _make_ssl_transport(self, rawsock: Any, protocol: Any, sslcontext: Any, waiter: Any = None, *,
                            server_side: bool = False, server_hostname: str | None = None, extra: Any = None,
                            server: Any = None, **timeouts: object) -> Any:
        tls.assume()
        more = {**(extra or {}), **tls.extra(sslcontext, server_hostname)}
        return self._make_socket_transport(rawsock, protocol, waiter, extra=more, server=server)

    async def start_tls(self, transport: Any, protocol: Any, sslcontext: Any, *, server_side: bool = False,
                        server_hostname: str | None = None, **timeouts: object) -> Any:
        tls.assume()
        transport._extra.update(tls.extra(sslcontext, server_hostname))
        return transport

    # -- signals --------------------------------------------------------------------------------------------------

    def _read_from_self(self) -> None:
        signals, self._signals = self._signals, []
        self._process_self_data(signals)


#: asyncio's own coroutines that are tasks: no code of the program's.
HOUSEKEEPING = tuple(function.__code__ for function in (
    selector_events.BaseSelectorEventLoop._accept_connection2, base_events.BaseEventLoop._create_server_getaddrinfo,
    base_subprocess.BaseSubprocessTransport._connect_pipes, subprocess.Process._feed_stdin,
    subprocess.Process._read_stream, subprocess.Process._noop))
