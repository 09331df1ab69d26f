"""redis.asyncio and aioredis: a store in memory behind a short latency; keys, counters, lists, hashes, sets, pub/sub."""

import asyncio
import fnmatch
from typing import Any

from loopscope.modules.latency import Wait, seconds, tell
from loopscope.modules.simulated import Simulated


class RedisError(Exception):
    pass


class ConnectionError(RedisError):  # noqa: A001 redis calls it so
    pass


_stores: dict[str, dict[str, Any]] = {}


class PubSub:
    def __init__(self, channels: dict[str, list[asyncio.Queue]]) -> None:
        self._channels, self._came = channels, asyncio.Queue()

    async def subscribe(self, *names: str) -> None:
        for name in names:
            self._channels.setdefault(name, []).append(self._came)
            self._came.put_nowait({"type": "subscribe", "channel": name.encode(), "data": 1})

    async def unsubscribe(self, *names: str) -> None:
        for name in names or list(self._channels):
            if self._came in self._channels.get(name, []):
                self._channels[name].remove(self._came)

    async def psubscribe(self, *patterns: str) -> None:
        for pattern in patterns:
            self._channels.setdefault(f"\0{pattern}", []).append(self._came)
            self._came.put_nowait({"type": "psubscribe", "channel": pattern.encode(), "data": 1})

    async def listen(self) -> Any:
        while True:
            yield await self._came.get()

    async def get_message(self, ignore_subscribe_messages: bool = False, timeout: float | None = 0) -> Any:
        try:
            async with asyncio.timeout(0.01 if timeout == 0 else timeout):
                message = await self._came.get()
        except TimeoutError:
            return None
        return None if ignore_subscribe_messages and message["type"].endswith("subscribe") else message

    async def close(self) -> None:
        pass

    aclose = close

    async def __aenter__(self) -> "PubSub":
        return self

    async def __aexit__(self, *error: object) -> None:
        pass


class Pipeline:
    """Keeps commands and sends them in one go."""

    def __init__(self, redis: "Redis") -> None:
        self._redis = redis
        self._commands: list[tuple[str, tuple[Any, ...], dict[str, Any]]] = []

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)

        def keep(*args: Any, **options: Any) -> "Pipeline":
            self._commands.append((name, args, options))
            return self

        return keep

    async def execute(self, raise_on_error: bool = True) -> list[Any]:
        commands, self._commands = self._commands, []
        tell("redis", "redis")
        label = f"redis pipeline of {len(commands)}"
        await Wait(seconds("redis", label), label)
        return [_COMMANDS[name](self._redis, *args, **options) if name in _COMMANDS
                else Simulated(f"redis.{name}", "redis", "redis") for name, args, options in commands]

    async def __aenter__(self) -> "Pipeline":
        return self

    async def __aexit__(self, *error: object) -> None:
        self._commands.clear()

    def __await__(self) -> Any:
        yield from ()
        return self


class Redis:
    def __init__(self, host: str = "localhost", port: int = 6379, db: int = 0, *, decode_responses: bool = False,
                 url: str = "", **options: Any) -> None:
        key = url or f"{host}:{port}/{db}"
        self._store = _stores.setdefault(key, {})
        self._channels: dict[str, list[asyncio.Queue]] = self._store.setdefault("\0channels", {})
        self._decode = decode_responses

    @classmethod
    def from_url(cls, url: str, **options: Any) -> "Redis":
        return cls(url=url, **options)

    @classmethod
    def from_pool(cls, pool: "ConnectionPool") -> "Redis":
        return cls(connection_pool=pool)

    def __await__(self) -> Any:
        """`await redis.from_url(...)`: connects, and gives the client."""
        yield from ()
        return self

    def _out(self, value: Any) -> Any:
        if value is None:
            return None
        return str(value) if self._decode else str(value).encode()

    def pubsub(self, **options: Any) -> PubSub:
        return PubSub(self._channels)

    def lock(self, name: str, **options: Any) -> asyncio.Lock:
        return self._store.setdefault(f"\0lock {name}", asyncio.Lock())

    def pipeline(self, **options: Any) -> Any:
        return Pipeline(self)

    multi_exec = pipeline

    async def close(self) -> None:
        pass

    aclose = wait_closed = close

    async def __aenter__(self) -> "Redis":
        return self

    async def __aexit__(self, *error: object) -> None:
        pass

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        return Simulated(f"redis.{name}", "redis", "redis")


def _set(self: Redis, key: str, value: Any, ex: Any = None, nx: bool = False, **options: Any) -> Any:
    if nx and key in self._store:
        return None
    self._store[key] = value
    return True


def _incr(self: Redis, key: str, amount: int = 1) -> int:
    self._store[key] = int(self._store.get(key, 0)) + amount
    return self._store[key]


def _pop(self: Redis, key: str, at: int) -> Any:
    kept = self._store.get(key)
    return self._out(kept.pop(at)) if kept else None


def _push(self: Redis, key: str, values: Any, front: bool) -> int:
    kept = self._store.setdefault(key, [])
    for value in values:
        kept.insert(0 if front else len(kept), value)
    return len(kept)


def _hset(self: Redis, key: str, field: Any = None, value: Any = None, mapping: Any = None) -> int:
    given = dict(mapping or {}) | ({field: value} if field is not None else {})
    self._store.setdefault(key, {}).update(given)
    return len(given)


def _publish(self: Redis, channel: str, message: Any) -> int:
    reached = 0
    for name, queues in self._channels.items():
        pattern = name[1:] if name[0] == "\0" else None
        if name != channel and (pattern is None or not fnmatch.fnmatch(channel, pattern)):
            continue
        of = {"type": "message", "pattern": None} if pattern is None else {"type": "pmessage",
                                                                          "pattern": pattern.encode()}
        for each in queues:
            each.put_nowait({**of, "channel": channel.encode(), "data": self._out(message)})
            reached += 1
    return reached


def _lrange(self: Redis, key: str, start: int, end: int) -> list[Any]:
    kept = self._store.get(key, [])
    return [self._out(each) for each in kept[start: len(kept) if end == -1 else end + 1]]


_COMMANDS: dict[str, Any] = {
    "ping": lambda self: True,
    "get": lambda self, key: self._out(self._store.get(key)),
    "set": _set,
    "setex": lambda self, key, time, value: _set(self, key, value),
    "setnx": lambda self, key, value: bool(_set(self, key, value, nx=True)),
    "delete": lambda self, *keys: sum(self._store.pop(key, None) is not None for key in keys),
    "exists": lambda self, *keys: sum(key in self._store for key in keys),
    "expire": lambda self, key, time: True,
    "incr": _incr,
    "decr": lambda self, key, amount=1: _incr(self, key, -amount),
    "keys": lambda self, pattern="*": [self._out(key) for key in self._store
                                       if key[0] != "\0" and fnmatch.fnmatch(key, pattern)],
    "mget": lambda self, *keys: [self._out(self._store.get(key)) for key in keys],
    "lpush": lambda self, key, *values: _push(self, key, values, True),
    "rpush": lambda self, key, *values: _push(self, key, values, False),
    "lpop": lambda self, key: _pop(self, key, 0),
    "rpop": lambda self, key: _pop(self, key, -1),
    "lrange": _lrange,
    "llen": lambda self, key: len(self._store.get(key, ())),
    "hset": _hset,
    "hget": lambda self, key, field: self._out(self._store.get(key, {}).get(field)),
    "hgetall": lambda self, key: {self._out(name): self._out(value)
                                  for name, value in self._store.get(key, {}).items()},
    "sadd": lambda self, key, *values: self._store.setdefault(key, {}).update(dict.fromkeys(values)) or len(values),
    "smembers": lambda self, key: {self._out(each) for each in self._store.get(key, ())},
    "publish": _publish,
    "flushdb": lambda self: [self._store.pop(key) for key in list(self._store) if key[0] != "\0"] and True,
}


def _command(name: str, function: Any) -> Any:
    async def call(self: Redis, *args: Any, **options: Any) -> Any:
        tell("redis", "redis")
        label = f"redis {name.upper()}{f' {args[0]}' if args else ''}"
        await Wait(seconds("redis", label), label)
        known = {key: value for key, value in options.items() if key in function.__code__.co_varnames}
        result = function(self, *args, **known)
        # Up to its version 1 aioredis was told so in each call.
        return result.decode() if isinstance(result, bytes) and options.get("encoding") else result

    call.__name__ = name
    return call


for _name, _function in _COMMANDS.items():
    setattr(Redis, _name, _command(_name, _function))
StrictRedis = Redis
from_url = Redis.from_url


async def create_redis_pool(url: str = "", **options: Any) -> Redis:
    return Redis(url=str(url))


create_redis = create_redis_pool


class ConnectionPool:
    def __init__(self, *args: Any, **options: Any) -> None:
        self._url = str(args[0]) if args else ""

    from_url = classmethod(lambda cls, *args, **options: cls(*args, **options))

    async def disconnect(self) -> None:
        pass

    aclose = disconnect
