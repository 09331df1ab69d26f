"""asyncpg without a database: queries take time, and their rows are made up."""

import asyncio
import re
from collections.abc import Generator
from typing import Any

from loopscope.modules.latency import Wait, seconds, tell
from loopscope.modules.simulated import ITEMS, Simulated

_COLUMNS = re.compile(r"select\s+(.*?)\s+from\b", re.IGNORECASE | re.DOTALL)


class PostgresError(Exception):
    pass


class InterfaceError(Exception):
    pass


class UniqueViolationError(PostgresError):
    pass


class PostgresConnectionError(PostgresError):
    pass


class Record(dict[str, Any]):
    """A row. Columns that the query does not name are simulated as they are asked for."""

    def __getitem__(self, key: Any) -> Any:
        if isinstance(key, int):
            return list(self.values())[key] if key < len(self) else Simulated(f"column {key}")
        return self.get(key) if key in self else Simulated(f"row[{key!r}]")

    def __repr__(self) -> str:
        return f"<Record {' '.join(f'{key}={value!r}' for key, value in self.items())}>"


def _row(query: str, number: int) -> Record:
    found = _COLUMNS.search(query)
    names = [part.split()[-1].rpartition(".")[2] for part in found[1].split(",") if part.strip()] if found else []
    names = [name for name in names if name.isidentifier()] or ["id"]
    return Record({name: number + 1 if name == "id" else f"<simulated {name} {number + 1}>" for name in names})


async def _wait(label: str) -> None:
    tell("asyncpg", "asyncpg")
    await Wait(seconds("asyncpg", label), label)


def _label(query: str) -> str:
    return f"asyncpg {' '.join(query.split())[:40]}"


class Transaction:
    async def start(self) -> None:
        await _wait("asyncpg BEGIN")

    async def commit(self) -> None:
        await _wait("asyncpg COMMIT")

    async def rollback(self) -> None:
        await _wait("asyncpg ROLLBACK")

    async def __aenter__(self) -> "Transaction":
        await self.start()
        return self

    async def __aexit__(self, kind: object, *error: object) -> None:
        await (self.commit() if kind is None else self.rollback())


class Cursor:
    def __init__(self, query: str) -> None:
        self._query, self._next = query, 0

    def __aiter__(self) -> "Cursor":
        return self

    async def __anext__(self) -> Record:
        if self._next == ITEMS:
            raise StopAsyncIteration
        await _wait(_label(self._query))
        self._next += 1
        return _row(self._query, self._next - 1)

    def __await__(self) -> Generator[Any, None, "Cursor"]:
        yield from _wait(_label(self._query)).__await__()
        return self

    async def fetch(self, count: int) -> list[Record]:
        return [_row(self._query, number) for number in range(min(count, ITEMS))]

    async def fetchrow(self) -> Record:
        return await anext(self)


class Connection:
    async def execute(self, query: str, *args: Any, timeout: float | None = None) -> str:
        await _wait(_label(query))
        verb = query.split(None, 1)[0].upper() if query.split() else ""
        return {"INSERT": "INSERT 0 1", "UPDATE": "UPDATE 1", "DELETE": "DELETE 1"}.get(verb, verb)

    async def executemany(self, query: str, args: Any, **options: Any) -> None:
        await _wait(_label(query))

    async def fetch(self, query: str, *args: Any, **options: Any) -> list[Record]:
        await _wait(_label(query))
        return [_row(query, number) for number in range(ITEMS)]

    async def fetchrow(self, query: str, *args: Any, **options: Any) -> Record:
        await _wait(_label(query))
        return _row(query, 0)

    async def fetchval(self, query: str, *args: Any, **options: Any) -> Any:
        await _wait(_label(query))
        return Simulated("value")

    async def prepare(self, query: str) -> Any:
        return Simulated("statement", "asyncpg", "asyncpg")

    def cursor(self, query: str, *args: Any, **options: Any) -> Cursor:
        return Cursor(query)

    def transaction(self, **options: Any) -> Transaction:
        return Transaction()

    async def add_listener(self, channel: str, callback: Any) -> None:
        pass

    def is_closed(self) -> bool:
        return False

    async def close(self, **options: Any) -> None:
        pass

    async def __aenter__(self) -> "Connection":
        return self

    async def __aexit__(self, *error: object) -> None:
        await self.close()


class _Acquiring:
    def __init__(self, pool: "Pool") -> None:
        self._pool = pool

    def __await__(self) -> Generator[Any, None, Connection]:
        return self._acquire().__await__()

    async def _acquire(self) -> Connection:
        await self._pool._free.acquire()
        return Connection()

    async def __aenter__(self) -> Connection:
        return await self._acquire()

    async def __aexit__(self, *error: object) -> None:
        self._pool._free.release()


class Pool:
    """No more than `max_size` connections are out at once."""

    def __init__(self, min_size: int = 10, max_size: int = 10, **options: Any) -> None:
        self._min_size, self._max_size = min_size, max_size
        self._free = asyncio.Semaphore(max_size)

    def acquire(self, **options: Any) -> _Acquiring:
        return _Acquiring(self)

    async def release(self, connection: Connection, **options: Any) -> None:
        self._free.release()

    async def close(self) -> None:
        pass

    def terminate(self) -> None:
        pass

    def get_size(self) -> int:
        return self._min_size

    def __await__(self) -> Generator[Any, None, "Pool"]:
        yield from _wait("asyncpg create_pool").__await__()
        return self

    async def __aenter__(self) -> "Pool":
        return await self

    async def __aexit__(self, *error: object) -> None:
        await self.close()


def _through(name: str) -> Any:
    async def call(self: Pool, *args: Any, **options: Any) -> Any:
        async with self.acquire() as connection:
            return await getattr(connection, name)(*args, **options)

    call.__name__ = name
    return call


for _name in ("execute", "executemany", "fetch", "fetchrow", "fetchval"):
    setattr(Pool, _name, _through(_name))


async def connect(*args: Any, **options: Any) -> Connection:
    await _wait("asyncpg connect")
    return Connection()


def create_pool(*args: Any, **options: Any) -> Pool:
    return Pool(**{key: value for key, value in options.items() if key in ("min_size", "max_size")})

