"""aiofiles on the interpreter's files in memory. A file that is read and was never written is made up, and said to be."""

import builtins
import io
import os as _os
from collections.abc import Generator
from typing import Any

from loopscope.modules.latency import Wait, seconds, tell
from loopscope.modules.simulated import ITEMS
from loopscope.modules.world import world


async def _wait(label: str) -> None:
    tell("files", "aiofiles")
    await Wait(seconds("files", label), label)


class AsyncFile:
    def __init__(self, file: Any, label: str) -> None:
        self._file, self._label = file, label
        self.name, self.mode = file.name, getattr(file, "mode", "r")

    closed = property(lambda self: self._file.closed)

    def fileno(self) -> int:
        return self._file.fileno()

    async def __aenter__(self) -> "AsyncFile":
        return self

    async def __aexit__(self, *error: object) -> None:
        await self.close()

    def __aiter__(self) -> "AsyncFile":
        return self

    async def __anext__(self) -> Any:
        line = await self.readline()
        if not line:
            raise StopAsyncIteration
        return line


def _method(name: str) -> Any:
    async def call(self: AsyncFile, *args: Any) -> Any:
        await _wait(f"{self._label}.{name}")
        return getattr(self._file, name)(*args)

    call.__name__ = name
    return call


for _name in ("read", "readline", "readlines", "write", "writelines", "close", "flush", "seek", "tell", "truncate"):
    setattr(AsyncFile, _name, _method(_name))


class _Opening:
    def __init__(self, file: Any, mode: str, options: dict[str, Any]) -> None:
        self._file, self._mode, self._options = file, mode, options
        self._opened: AsyncFile | None = None

    def __await__(self) -> Generator[Any, None, AsyncFile]:
        return self._open().__await__()

    async def __aenter__(self) -> AsyncFile:
        self._opened = await self._open()
        return self._opened

    async def __aexit__(self, *error: object) -> None:
        if self._opened is not None:
            await self._opened.close()

    async def _open(self) -> AsyncFile:
        label = f"file {_os.fspath(self._file)}"
        await _wait(label)
        return AsyncFile(open_or_make_up(self._file, self._mode, self._options), label)


def open_or_make_up(file: Any, mode: str, options: dict[str, Any]) -> Any:
    path = _os.fspath(file)
    folder = _os.path.dirname(path)
    if folder and not _os.path.exists(folder):
        _os.makedirs(folder, exist_ok=True)
    if "r" in mode and not _os.path.exists(path) and not _is_missing_on_purpose(path):
        name = _os.path.basename(path)
        text = "".join(f"<simulated line {number + 1} of {name}>\n" for number in range(ITEMS))
        world.assume("module", f"The file {name} is not here: it was made up, with {ITEMS} lines.", world.line(),
                     ("file", path))
        made = io.BytesIO(text.encode()) if "b" in mode else io.StringIO(text)
        made.name = path  # type: ignore[union-attr]
        return made
    return builtins.open(file, mode, **options)


def _is_missing_on_purpose(path: str) -> bool:
    return any(word in path.lower() for word in ("nonexist", "missing", "not_exist", "does_not", "no_such"))


def open(file: Any, mode: str = "r", **options: Any) -> _Opening:  # noqa: A001 aiofiles calls it so
    options.pop("loop", None)
    options.pop("executor", None)
    return _Opening(file, mode, options)


class _Os:
    """aiofiles.os: as the functions of `os`, awaited."""

    def __getattr__(self, name: str) -> Any:
        function = getattr(_os, name, None) or getattr(_os.path, name)

        async def call(*args: Any, **options: Any) -> Any:
            await _wait(f"os.{name}")
            return function(*args, **options)

        return call

    path = property(lambda self: self)


os = _Os()
