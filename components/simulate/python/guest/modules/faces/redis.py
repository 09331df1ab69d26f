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

    async def listen(self) -> Any:
        while True:
            yield await self._came.get()

    async def get_message(self, ignore_subscribe_messages: bool = False, timeout: float | None = None) -> Any:
        try:
            async with asyncio.timeout(timeout or 0.01):
                message = await self._came.get()
        except TimeoutError:
            return None
        return None if ignore_subscribe_messages and message["type"] == "subscribe" else message

    async def close(self) -> None:
        pass

    aclose = close

    async def __aenter__(self) -> "PubSub":
        return self

    async def __aexit__(self, *error: object) -> None:
        pass


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

    def _out(self, value: Any) -> Any:
        if value is None or isinstance(value, int):
            return value
        return str(value) if self._decode else str(value).encode()

    def pubsub(self, **options: Any) -> PubSub:
        return PubSub(self._channels)

    def lock(self, name: str, **options: Any) -> asyncio.Lock:
        return self._store.setdefault(f"\0lock {name}", asyncio.Lock())

    def pipeline(self, **options: Any) -> Any:
        return Simulated("pipeline", "redis", "redis")

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
    queues = self._channels.get(channel, [])
    for each in queues:
        each.put_nowait({"type": "message", "channel": channel.encode(), "data": self._out(message)})
    return len(queues)


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
        return function(self, *args, **options)

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
    from_url = classmethod(lambda cls, *args, **options: cls())
