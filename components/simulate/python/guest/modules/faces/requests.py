"""requests: blocking, so each call holds whatever thread makes it, and in the loop's own thread the loop."""

from collections.abc import Iterator
from typing import Any

from loopscope.modules.http import Answer, does_not_exist, with_params
from loopscope.modules.latency import block, hold


class RequestException(IOError):
    response: Any = None


class HTTPError(RequestException):
    def __init__(self, *args: Any, response: Any = None) -> None:
        super().__init__(*args)
        self.response = response


class ConnectionError(RequestException):  # noqa: A001 requests calls it so
    pass


class Timeout(RequestException):
    pass


class ConnectTimeout(ConnectionError, Timeout):
    pass


class ReadTimeout(Timeout):
    pass


class TooManyRedirects(RequestException):
    pass


class InvalidURL(RequestException, ValueError):
    pass


class MissingSchema(RequestException, ValueError):
    pass


class JSONDecodeError(RequestException, ValueError):
    pass


class Response:
    def __init__(self, answer: Answer) -> None:
        self._answer = answer
        self.status_code, self.reason, self.url = answer.code, answer.reason, answer.url
        self.headers, self.cookies, self.history, self.encoding = answer.headers, {}, [], "utf-8"

    @property
    def ok(self) -> bool:
        return self.status_code < 400

    @property
    def text(self) -> str:
        return self._answer.made_up

    @property
    def content(self) -> bytes:
        return self._answer.made_up.encode()

    @property
    def elapsed(self) -> Any:
        from datetime import timedelta

        return timedelta(seconds=0.2)

    def json(self, **options: Any) -> Any:
        return self._answer.data()

    def raise_for_status(self) -> None:
        if not self.ok:
            kind = "Client" if self.status_code < 500 else "Server"
            raise HTTPError(f"{self.status_code} {kind} Error: {self.reason} for url: {self.url}", response=self)

    def iter_content(self, size: int = 1, **options: Any) -> Iterator[bytes]:
        return iter(self._answer.pieces())

    def iter_lines(self, **options: Any) -> Iterator[bytes]:
        return (line.encode() for line in self._answer.lines())

    def close(self) -> None:
        pass

    def __enter__(self) -> "Response":
        return self

    def __exit__(self, *error: object) -> None:
        pass

    def __bool__(self) -> bool:
        return self.ok

    def __repr__(self) -> str:
        return f"<Response [{self.status_code}]>"


def request(method: str, url: Any, *, params: Any = None, timeout: Any = None, **options: Any) -> Response:
    url = with_params(url, params)
    if "://" not in url:
        raise MissingSchema(f"Invalid URL {url!r}: No scheme supplied. Perhaps you meant https://{url}?")
    what = f"requests.{method.lower()}"
    number = url.partition("/delay/")[2].partition("/")[0]
    if number.isdigit():
        if isinstance(timeout, (int, float)) and timeout < float(number):
            hold(timeout, what)
            raise ReadTimeout(f"HTTPSConnectionPool: Read timed out. (read timeout={timeout})")
        hold(float(number), what)
    block("requests", "requests", what, f"requests {method.upper()} {url}")
    if does_not_exist(url):
        raise ConnectionError(f"Failed to resolve the name of {url}")
    return Response(Answer("requests", method.upper(), url))


def _method(name: str) -> Any:
    def send(url: Any, data: Any = None, **options: Any) -> Response:
        return request(name, url, **options)

    send.__name__ = name
    return send


get, post, put, patch, delete, head, options = (
    _method(name) for name in ("get", "post", "put", "patch", "delete", "head", "options"))


class Session:
    def __init__(self) -> None:
        self.headers: dict[str, str] = {}
        self.cookies: dict[str, str] = {}
        self.params: dict[str, str] = {}
        self.auth, self.verify = None, True

    def request(self, method: str, url: Any, **options: Any) -> Response:
        return request(method, url, **options)

    def mount(self, prefix: str, adapter: object) -> None:
        pass

    def close(self) -> None:
        pass

    def __enter__(self) -> "Session":
        return self

    def __exit__(self, *error: object) -> None:
        self.close()


for _name in ("get", "post", "put", "patch", "delete", "head", "options"):
    setattr(Session, _name, lambda self, url, _method=_name, **options: request(_method, url, **options))


def session() -> Session:
    return Session()
