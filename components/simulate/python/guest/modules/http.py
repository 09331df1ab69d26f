"""What the libraries for HTTP have in common: an answer of which everything but its status is made up."""

import inspect
import json
from typing import Any

from .arithmetic import ITEMS
from .simulated import Simulated
from .world import world

#: Part of an address after which nothing but this status can be meant: httpbin.org/status/404.
_STATUS = "/status/"
_REASONS = {200: "OK", 201: "Created", 204: "No Content", 301: "Moved Permanently", 302: "Found", 400: "Bad Request",
            401: "Unauthorized", 403: "Forbidden", 404: "Not Found", 429: "Too Many Requests",
            500: "Internal Server Error", 503: "Service Unavailable"}


def address(url: object) -> str:
    """Where `...` stands for an address, as pages write, one is made up."""
    text = str(url)
    if text.strip(".… ") or not text:
        return text
    world.assume("input", "The address is left out here (...): https://example.com/ was used.", world.line())
    return "https://example.com/"


class Headers(dict[str, str]):
    """Names of headers do not care for case."""

    def __getitem__(self, name: str) -> str:
        return super().__getitem__(name.lower()) if name.lower() in self else f"<simulated header {name}>"

    def get(self, name: str, default: Any = None) -> Any:
        return self[name] if name.lower() in self else default


class Answer:
    """One response. Its text says that it is made up; its JSON is a simulated object."""

    def __init__(self, library: str, method: str, url: object) -> None:
        self.method = method
        self.url = str(url)
        self.label = f"{method} {self.url}"
        self._library = library
        self.code = _status_of(self.url)
        self.headers = Headers({"content-type": "application/json", "content-length": str(len(self.made_up))})

    @property
    def made_up(self) -> str:
        return f"<simulated answer to {self.label}>"

    @property
    def reason(self) -> str:
        return _REASONS.get(self.code, "")

    def is_error(self) -> bool:
        return self.code >= 400

    def data(self) -> Simulated:
        return Simulated(f"JSON of {self.url}")

    def lines(self) -> list[str]:
        return [f"<simulated line {number + 1} of {self.url}>" for number in range(ITEMS)]

    def pieces(self) -> list[bytes]:
        return [f"<simulated piece {number + 1} of {self.url}>\n".encode() for number in range(ITEMS)]


def _status_of(url: str) -> int:
    text = url.partition(_STATUS)[2][:3]
    return int(text) if text.isdigit() and len(text) == 3 else 200


def with_params(url: object, params: Any) -> str:
    text = address(url)
    if not params:
        return text
    pairs = params.items() if hasattr(params, "items") else params
    return text + ("&" if "?" in text else "?") + "&".join(f"{key}={value}" for key, value in pairs)


def joined(base: object, url: object) -> str:
    text = str(url)
    if not base or "://" in text:
        return text
    return str(base).rstrip("/") + "/" + text.lstrip("/")


def host_of(url: str) -> str:
    return url.partition("://")[2].partition("/")[0].partition(":")[0]


async def upload(options: dict[str, Any]) -> None:
    """Read the async generators that a request takes its body from."""
    for given in options.values():
        if inspect.isasyncgen(given):
            async for _ in given:
                pass


def does_not_exist(url: str) -> bool:
    """Names that are reserved for not existing (RFC 2606), and those that tutorials make up for it."""
    host = host_of(url)
    return host.endswith((".invalid", ".nonexistent")) or host.startswith(("nonexistent", "does-not-exist", "invalid"))


def dumps(value: object) -> str:
    return json.dumps(value, default=str)
