"""Looking names up, and the constants that this build of CPython lacks."""

import enum
import ipaddress
import socket as _socket
from typing import Any

from .addresses import HOST_NAME, INET, INET6, NAMES, UNIX, is_local, resolve
from .sockets import close, socket, socketpair

_SERVICES = {"http": 80, "https": 443, "ftp": 21, "ssh": 22, "telnet": 23, "smtp": 25, "domain": 53, "pop3": 110,
             "imap": 143}


def getaddrinfo(host: Any, port: Any, family: int = 0, type: int = 0, proto: int = 0, flags: int = 0) -> list:
    """As on a machine with IPv4 and IPv6, whose `localhost` is 127.0.0.1."""
    if isinstance(host, bytes):
        host = host.decode()
    if isinstance(port, str):
        port = int(port) if port.isdigit() else _SERVICES.get(port)
        if port is None:
            raise _socket.gaierror(-8, "Servname not supported for ai_socktype")
    hosts: list[tuple[int, str]]
    if not host:
        here = ("0.0.0.0", "::") if flags & _socket.AI_PASSIVE else ("127.0.0.1", "::1")
        hosts = [(INET, here[0]), (INET6, here[1])]
    elif ":" in host:
        hosts = [(INET6, host)]
    else:
        hosts = [(INET, resolve(host))]
    kinds = [(_socket.SOCK_STREAM, 6), (_socket.SOCK_DGRAM, 17), (_socket.SOCK_RAW, 0)]
    found = [(_socket.AddressFamily(each), _socket.SocketKind(kind), number, "",
              (number_of, port or 0) if each == INET else (number_of, port or 0, 0, 0))
             for each, number_of in hosts if family in (0, each)
             for kind, number in kinds if type in (0, kind) and proto in (0, number)]
    if not found:
        raise _socket.gaierror(-2 if host else -9, "Name or service not known")
    return found


def gethostbyname(name: str) -> str:
    return resolve(name)


def gethostbyname_ex(name: str) -> tuple[str, list[str], list[str]]:
    return name, [], [resolve(name)]


def gethostbyaddr(number: str) -> tuple[str, list[str], list[str]]:
    if is_local(number):
        return "localhost", [], [number]
    if number in NAMES:
        return NAMES[number], [], [number]
    raise _socket.herror(1, "Unknown host")


def getnameinfo(address: Any, flags: int) -> tuple[str, str]:
    host, port = address[:2]
    name = "localhost" if host in ("127.0.0.1", "::1") else NAMES.get(host, host)
    service = next((name for name, number in _SERVICES.items() if number == port), str(port))
    if flags & _socket.NI_NUMERICHOST:
        name = host
    return name, str(port) if flags & _socket.NI_NUMERICSERV else service


def getservbyname(name: str, protocol: str = "tcp") -> int:
    if name not in _SERVICES:
        raise OSError("service/proto not found")
    return _SERVICES[name]


def inet_pton(family: int, text: str) -> bytes:
    try:
        return (ipaddress.IPv4Address if family == INET else ipaddress.IPv6Address)(text).packed
    except ValueError:
        raise OSError("illegal IP address string passed to inet_pton") from None


def inet_ntop(family: int, packed: bytes) -> str:
    return str((ipaddress.IPv4Address if family == INET else ipaddress.IPv6Address)(packed))


def fromfd(number: int, family: int, type: int, proto: int = 0) -> socket:
    from .kernel import kernel

    return socket(fileno=kernel.open(kernel.file(number)))


def has_dualstack_ipv6() -> bool:
    return True


def install() -> None:
    """Put all of it into the module `socket`."""
    families = enum.IntEnum("AddressFamily", [("AF_UNIX", UNIX), *(  # type: ignore[misc]
        (name, int(value)) for name, value in _socket.AddressFamily.__members__.items())], module="socket")
    families.__repr__, families.__str__ = (_socket.AddressFamily.__repr__,  # type: ignore[method-assign]
                                           _socket.AddressFamily.__str__)
    _socket.AddressFamily = families  # type: ignore[misc]
    for name, value in families.__members__.items():
        setattr(_socket, name, value)
    for name, value in (("SO_REUSEADDR", 2), ("SO_REUSEPORT", 15), ("has_ipv6", True)):
        setattr(_socket, name, value)
    for made in (getaddrinfo, gethostbyname, gethostbyname_ex, gethostbyaddr, getnameinfo, getservbyname, inet_pton,
                 inet_ntop, fromfd, socket, socketpair, close, has_dualstack_ipv6):
        setattr(_socket, made.__name__, made)
    _socket.gethostname = lambda: HOST_NAME
    _socket.getfqdn = lambda name="": name or HOST_NAME
    _socket._socket.socket = socket  # type: ignore[attr-defined]
    _socket.SocketType = socket  # type: ignore[misc]
