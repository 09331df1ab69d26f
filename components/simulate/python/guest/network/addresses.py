"""Which address belongs to whom: the table of what is bound, and the names that can be looked up."""

import os
import operator
import socket as _socket
import zlib
from collections.abc import Callable
from typing import Any, NamedTuple

from .errors import NUMBERS, error

UNIX, INET, INET6 = 1, int(_socket.AF_INET), int(_socket.AF_INET6)
_EVERYWHERE = ("0.0.0.0", "::")
#: Numbers that Linux gives to clients and to port 0. A real one chooses at random; a fixed row is the same each time.
_FIRST_FREE, _STEP = 40_000, 2


class Address(NamedTuple):
    family: int
    #: "" for a Unix socket, which has only a path.
    host: str
    port: int
    path: str
    kind: int

    def at(self, host: str) -> "Address":
        return self._replace(host=host)

    def told(self) -> Any:
        """As Python shows it."""
        if self.family == UNIX:
            return self.path
        return (self.host, self.port) if self.family == INET else (self.host, self.port, 0, 0)


def read(family: int, kind: int, address: Any) -> Address:
    """From what a program gives."""
    if family == UNIX:
        return Address(UNIX, "", 0, os.fsdecode(address), kind)
    if not isinstance(address, tuple):
        raise TypeError(f"AF_INET address must be tuple, not {type(address).__name__}")
    host, port = address[:2]
    try:
        port = operator.index(port)
    except TypeError:
        raise TypeError("an integer is required (got type " + type(port).__name__ + ")") from None
    if not 0 <= port <= 65_535:
        raise OverflowError("bind(): port must be 0-65535.")
    return Address(family, resolve(host or ("0.0.0.0" if family == INET else "::"), family), port, "", kind)


def is_local(host: str) -> bool:
    return host.startswith("127.") or host in ("0.0.0.0", "::", "::1", LOCAL_HOST)


#: The machine itself.
HOST_NAME = "reader"
LOCAL_HOST = "127.0.1.1"


def resolve(name: str, family: int = INET) -> str:
    """The number of a name. A name on the outside gets one from a range that is kept for examples (RFC 5737)."""
    if name in ("localhost", "localhost.localdomain"):
        return "127.0.0.1" if family == INET else "::1"
    if name == HOST_NAME:
        return LOCAL_HOST if family == INET else "::1"
    if name == "<broadcast>":
        return "255.255.255.255"
    if ":" in name or all(part.isdigit() for part in name.split(".")):
        return name
    if name.endswith((".invalid", ".test")) or "." not in name or any(word in name for word in _NOWHERE):
        raise _socket.gaierror(-2, "Name or service not known")
    number = zlib.crc32(name.encode()) % 200 + 20
    NAMES[f"203.0.113.{number}"] = name
    return f"203.0.113.{number}"


_NOWHERE = ("nonexist", "doesnotexist", "does-not-exist", "no-such", "nosuch")
#: Names that were looked up, by number.
NAMES: dict[str, str] = {}


class Ports:
    def __init__(self) -> None:
        self._bound: dict[Address, Any] = {}
        self._next = _FIRST_FREE
        #: Paths that a socket was bound to. The file there is an ordinary one: this file system has no other kind.
        self.paths: set[str] = set()
        #: The world outside the program. `outside` settles a stream that connects to nobody in it.
        self.outside: Callable[[Any, Address], None] = lambda stream, address: stream.refuse(NUMBERS["ECONNREFUSED"])
        self.outside_datagram: Callable[[Any, Address, bytes], bool] = lambda sender, address, data: False
        self.on_listening: Callable[[Any], None] = lambda listener: None
        self.on_bound: Callable[[Any], None] = lambda receiver: None

    def bind(self, address: Address, file: Any, shared: bool = False) -> Address:
        """The address with its port. Raises EADDRINUSE."""
        if address.family == UNIX:
            return self._bind_path(address, file)
        if not is_local(address.host) and not address.host.startswith(("224.", "239.", "255.")):
            raise error("EADDRNOTAVAIL")
        if address.port == 0:
            address = self.free(address.family, address.kind, address.host)
        clash = [each for each in self._bound if each.port == address.port and each.kind == address.kind
                 and each.family == address.family and
                 (each.host == address.host or each.host in _EVERYWHERE or address.host in _EVERYWHERE)]
        if clash and not shared:
            raise error("EADDRINUSE")
        self._bound[address] = file
        return address

    def _bind_path(self, address: Address, file: Any) -> Address:
        abstract = address.path.startswith("\0")
        if address in self._bound or (not abstract and os.path.exists(address.path)):
            raise error("EADDRINUSE")
        if not abstract:
            if not os.path.isdir(os.path.dirname(address.path) or "."):
                raise error("ENOENT")
            with open(address.path, "xb"):
                self.paths.add(address.path)
        self._bound[address] = file
        return address

    def free(self, family: int, kind: int, host: str | None = None) -> Address:
        if family == UNIX:
            return Address(UNIX, "", 0, "", kind)
        self._next += _STEP
        return Address(family, host or ("0.0.0.0" if family == INET else "::"), self._next, "", kind)

    def of_client(self, family: int, listener: Any) -> Address:
        if family == UNIX:
            return Address(UNIX, "", 0, "", int(_socket.SOCK_STREAM))
        return self.free(family, int(_socket.SOCK_STREAM), "127.0.0.1" if family == INET else "::1")

    def listening(self, listener: Any) -> None:
        self.on_listening(listener)

    def _at(self, address: Address) -> Any:
        found = self._bound.get(address)
        if found is None and address.family != UNIX and is_local(address.host):
            found = self._bound.get(address.at("0.0.0.0" if address.family == INET else "::"))
        if found is None and address.host in _EVERYWHERE:
            found = self._bound.get(address.at("127.0.0.1" if address.family == INET else "::1"))
        return found

    def listener(self, address: Address) -> Any:
        found = self._at(address)
        return found if getattr(found, "queue", None) is not None else None

    def datagrams(self, address: Address) -> Any:
        return self._at(address)

    def listeners(self) -> list[Any]:
        return [file for file in self._bound.values() if getattr(file, "queue", None) is not None]

    def release(self, file: Any) -> None:
        for address in [each for each, owner in self._bound.items() if owner is file]:
            del self._bound[address]


ports = Ports()
