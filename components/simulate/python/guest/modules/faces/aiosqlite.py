"""aiosqlite on the interpreter's own SQLite, with a short latency for each operation."""

import sqlite3
from collections.abc import Generator
from typing import Any

from loopscope.modules.latency import Wait, seconds, tell

Row, Error, IntegrityError, OperationalError = (
    sqlite3.Row, sqlite3.Error, sqlite3.IntegrityError, sqlite3.OperationalError)


class _Operation:
    """To be awaited or entered."""

    def __init__(self, label: str, work: Any, wrap: Any = None) -> None:
        self._label, self._work, self._wrap = f"sqlite {label[:40]}", work, wrap
        self._entered: Any = None

    async def _run(self) -> Any:
        tell("sqlite", "aiosqlite")
        await Wait(seconds("sqlite", self._label), self._label)
        result = self._work()
        return self._wrap(result) if self._wrap is not None else result

    def __await__(self) -> Generator[Any, None, Any]:
        return self._run().__await__()

    async def __aenter__(self) -> Any:
        self._entered = await self._run()
        return self._entered

    async def __aexit__(self, *error: object) -> None:
        if hasattr(self._entered, "close"):
            await self._entered.close()


class Cursor:
    def __init__(self, cursor: sqlite3.Cursor) -> None:
        self._cursor = cursor

    rowcount = property(lambda self: self._cursor.rowcount)
    lastrowid = property(lambda self: self._cursor.lastrowid)
    description = property(lambda self: self._cursor.description)

    def fetchone(self) -> _Operation:
        return _Operation("fetchone", self._cursor.fetchone)

    def fetchall(self) -> _Operation:
        return _Operation("fetchall", self._cursor.fetchall)

    def fetchmany(self, size: int = 1) -> _Operation:
        return _Operation("fetchmany", lambda: self._cursor.fetchmany(size))

    def execute(self, sql: str, parameters: Any = ()) -> _Operation:
        return _Operation(sql, lambda: self._cursor.execute(sql, parameters), lambda result: self)

    def close(self) -> _Operation:
        return _Operation("close", self._cursor.close)

    async def __aiter__(self) -> Any:
        for row in self._cursor:
            yield row


class Connection:
    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    @property
    def row_factory(self) -> Any:
        return self._connection.row_factory

    @row_factory.setter
    def row_factory(self, factory: Any) -> None:
        self._connection.row_factory = factory

    total_changes = property(lambda self: self._connection.total_changes)

    def execute(self, sql: str, parameters: Any = ()) -> _Operation:
        return _Operation(sql, lambda: self._connection.execute(sql, parameters), Cursor)

    def executemany(self, sql: str, parameters: Any) -> _Operation:
        return _Operation(sql, lambda: self._connection.executemany(sql, parameters), Cursor)

    def executescript(self, sql: str) -> _Operation:
        return _Operation(sql, lambda: self._connection.executescript(sql), Cursor)

    def execute_fetchall(self, sql: str, parameters: Any = ()) -> _Operation:
        return _Operation(sql, lambda: self._connection.execute(sql, parameters).fetchall())

    def cursor(self) -> _Operation:
        return _Operation("cursor", self._connection.cursor, Cursor)

    def commit(self) -> _Operation:
        return _Operation("commit", self._connection.commit)

    def rollback(self) -> _Operation:
        return _Operation("rollback", self._connection.rollback)

    def close(self) -> _Operation:
        return _Operation("close", self._connection.close)


def connect(database: Any, **options: Any) -> _Operation:
    return _Operation("connect", lambda: sqlite3.connect(database), Connection)
