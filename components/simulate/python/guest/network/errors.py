"""Errors with Linux's numbers and texts: WebAssembly's C library has others, and programs print them."""

import errno
import os

_KNOWN: dict[str, tuple[int, str]] = {
    "EPERM": (1, "Operation not permitted"),
    "ENOENT": (2, "No such file or directory"),
    "ESRCH": (3, "No such process"),
    "EIO": (5, "Input/output error"),
    "EBADF": (9, "Bad file descriptor"),
    "ECHILD": (10, "No child processes"),
    "ENOTTY": (25, "Inappropriate ioctl for device"),
    "EBUSY": (16, "Device or resource busy"),
    "EXDEV": (18, "Invalid cross-device link"),
    "EISDIR": (21, "Is a directory"),
    "ENOSPC": (28, "No space left on device"),
    "ESPIPE": (29, "Illegal seek"),
    "EROFS": (30, "Read-only file system"),
    "ENAMETOOLONG": (36, "File name too long"),
    "ENOTEMPTY": (39, "Directory not empty"),
    "ELOOP": (40, "Too many levels of symbolic links"),
    "EAGAIN": (11, "Resource temporarily unavailable"),
    "EACCES": (13, "Permission denied"),
    "EEXIST": (17, "File exists"),
    "ENOTDIR": (20, "Not a directory"),
    "EINVAL": (22, "Invalid argument"),
    "EPIPE": (32, "Broken pipe"),
    "ENOTSOCK": (88, "Socket operation on non-socket"),
    "EDESTADDRREQ": (89, "Destination address required"),
    "EMSGSIZE": (90, "Message too long"),
    "EPROTONOSUPPORT": (93, "Protocol not supported"),
    "EADDRINUSE": (98, "Address already in use"),
    "EADDRNOTAVAIL": (99, "Cannot assign requested address"),
    "ENETUNREACH": (101, "Network is unreachable"),
    "ECONNABORTED": (103, "Software caused connection abort"),
    "ECONNRESET": (104, "Connection reset by peer"),
    "EISCONN": (106, "Transport endpoint is already connected"),
    "ENOTCONN": (107, "Transport endpoint is not connected"),
    "ETIMEDOUT": (110, "Connection timed out"),
    "ECONNREFUSED": (111, "Connection refused"),
    "EHOSTUNREACH": (113, "No route to host"),
    "EALREADY": (114, "Operation already in progress"),
    "EINPROGRESS": (115, "Operation now in progress"),
}
NUMBERS = {name: number for name, (number, _) in _KNOWN.items()}
_TEXTS = dict(_KNOWN.values())
#: Texts of this C library (musl) that are not glibc's.
_OTHERWISE = {"I/O error": "EIO", "Filename too long": "ENAMETOOLONG", "Symbolic link loop": "ELOOP",
              "Cross-device link": "EXDEV", "Not a tty": "ENOTTY", "Resource busy": "EBUSY"}
_BY_TEXT = {**{text: pair for pair in _KNOWN.values() for text in (pair[1],)},
            **{text: _KNOWN[name] for text, name in _OTHERWISE.items()}}
#: What OSError makes of a number (Objects/exceptions.c).
_CLASSES: dict[str, type[OSError]] = {
    "EAGAIN": BlockingIOError, "EALREADY": BlockingIOError, "EINPROGRESS": BlockingIOError, "EPIPE": BrokenPipeError,
    "ECHILD": ChildProcessError, "ECONNABORTED": ConnectionAbortedError, "ECONNREFUSED": ConnectionRefusedError,
    "ECONNRESET": ConnectionResetError, "EEXIST": FileExistsError, "ENOENT": FileNotFoundError,
    "ENOTDIR": NotADirectoryError, "EACCES": PermissionError, "EPERM": PermissionError,
    "ESRCH": ProcessLookupError, "ETIMEDOUT": TimeoutError,
}
_BY_NUMBER = {NUMBERS[name]: made for name, made in _CLASSES.items()}


def error(name: str) -> OSError:
    number, text = _KNOWN[name]
    return _CLASSES.get(name, OSError)(number, text)


def of_number(number: int, text: str | None = None) -> OSError:
    return _BY_NUMBER.get(number, OSError)(number, strerror(number) if text is None else text)


def strerror(number: int) -> str:
    return _TEXTS.get(number, f"Unknown error {number}")


def as_on_linux(raised: OSError) -> None:
    """Give an error of this C library Linux's number; it is known by its text, whichever number it has."""
    known = _BY_TEXT.get(raised.strerror or "")
    if known is not None and raised.errno != known[0]:
        raised.errno, raised.strerror = known
        raised.args = (*known, *raised.args[2:])


def install() -> None:
    for name, number in NUMBERS.items():
        setattr(errno, name, number)
        errno.errorcode[number] = name
    errno.EWOULDBLOCK = NUMBERS["EAGAIN"]  # type: ignore[misc]
    os.strerror = strerror
