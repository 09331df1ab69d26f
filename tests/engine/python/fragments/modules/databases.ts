/** Databases and stores. */
import type { Fragment } from '../../check-fragments.ts'

export const databases: Fragment[] = [
  {
    name: 'asyncpg: a pool of two',
    code: `
import asyncio, asyncpg

async def query(pool, n):
    async with pool.acquire() as connection:
        rows = await connection.fetch("SELECT id, name FROM users WHERE team = $1", n)
        print(n, len(rows), rows[0]["id"], rows[0]["name"])

async def main():
    async with asyncpg.create_pool("postgresql://localhost/db", max_size=2) as pool:
        await asyncio.gather(*(query(pool, n) for n in range(3)))

asyncio.run(main())
`,
    assumptions: ['latency', 'module'],
    outcome: 'completed',
    stdout: `1 3 1 <simulated name 1>
0 3 1 <simulated name 1>
2 3 1 <simulated name 1>
`,
  },
  {
    name: 'redis: a counter and a queue',
    code: `
import asyncio
import redis.asyncio as redis

async def main():
    r = redis.Redis(decode_responses=True)
    await r.set("name", "Ada")
    print(await r.get("name"), await r.incr("visits"), await r.incr("visits"))
    await r.rpush("jobs", "a", "b")
    print(await r.lrange("jobs", 0, -1), await r.lpop("jobs"))

asyncio.run(main())
`,
    assumptions: ['latency', 'module'],
    outcome: 'completed',
    stdout: `Ada 1 2
['a', 'b'] a
`,
  },
  {
    name: 'aiosqlite: is SQLite',
    code: `
import aiosqlite, asyncio

async def main():
    async with aiosqlite.connect(":memory:") as db:
        await db.execute("CREATE TABLE t (n INTEGER)")
        await db.executemany("INSERT INTO t VALUES (?)", [(1,), (2,)])
        await db.commit()
        async with db.execute("SELECT n FROM t") as cursor:
            print([row async for row in cursor])

asyncio.run(main())
`,
    assumptions: ['latency', 'module'],
    outcome: 'completed',
    stdout: `[(1,), (2,)]
`,
  },
  {
    name: 'sqlalchemy: generic',
    code: `
import asyncio
from sqlalchemy import select
from sqlalchemy.ext.asyncio import create_async_engine, async_sessionmaker

engine = create_async_engine("sqlite+aiosqlite://")
Session = async_sessionmaker(engine)

async def main():
    async with Session() as session:
        result = await session.execute(select(1))
        for row in result.scalars().all():
            print(row)

asyncio.run(main())
`,
    assumptions: ['module'],
    outcome: 'completed',
    stdout: `<simulated item 1 of ….execute(…).scalars().all()>
<simulated item 2 of ….execute(…).scalars().all()>
<simulated item 3 of ….execute(…).scalars().all()>
`,
  },
  {
    name: 'tortoise: a model and run_async',
    code: `
from tortoise import Tortoise, fields, run_async
from tortoise.models import Model

class Tournament(Model):
    id = fields.IntField(pk=True)
    name = fields.TextField()

async def run():
    await Tortoise.init(db_url="sqlite://:memory:", modules={"models": ["__main__"]})
    await Tortoise.generate_schemas()
    await Tournament.create(name="Another Tournament")
    tour = await Tournament.filter(name__contains="Another").first()
    print(tour.name)

run_async(run())
`,
    assumptions: ['module'],
    outcome: 'completed',
    stdout: `<simulated Tournament.filter(name__contains='Another').first().name>
`,
  },
  {
    name: 'sqlalchemy: models, generic',
    code: `
import asyncio
from sqlalchemy import select, String
from sqlalchemy.ext.asyncio import AsyncSession, create_async_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

class Base(DeclarativeBase):
    pass

class User(Base):
    __tablename__ = "user"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(30))

async def main():
    engine = create_async_engine("sqlite+aiosqlite://", echo=True)
    async with engine.begin() as conn:
        await conn.run_sync(Base.metadata.create_all)
    async with AsyncSession(engine) as session:
        session.add(User(name="spongebob"))
        await session.commit()
        users = (await session.execute(select(User).where(User.name == "x"))).scalars().all()
        for u in users:
            print(u.name)

asyncio.run(main())
`,
    assumptions: ['module'],
    outcome: 'completed',
    stdout: `<simulated item 1 of ….execute(…).scalars().all().name>
<simulated item 2 of ….execute(…).scalars().all().name>
<simulated item 3 of ….execute(…).scalars().all().name>
`,
  },
  {
    name: 'redis: a pipeline, a pool and an awaited client',
    code: `
import redis.asyncio as redis

pool = redis.ConnectionPool.from_url("redis://localhost")
one = redis.Redis(connection_pool=pool)
async with one.pipeline(transaction=True) as pipe:
    print(await pipe.set("a", 1).incr("a").get("a").execute())
two = await redis.from_url("redis://localhost", decode_responses=True)
print(await two.set("b", "x"), await two.get("b"))
await pool.aclose()
`,
    assumptions: ['latency', 'module'],
    outcome: 'completed',
    stdout: `[True, 2, b'2']
True x
`,
  },
  {
    name: 'redis: messages for a pattern',
    code: `
import asyncio
import redis.asyncio as redis

async def listen(channel):
    while True:
        message = await channel.get_message(ignore_subscribe_messages=True, timeout=None)
        if message is not None:
            print(message["channel"], message["data"])
            if message["data"] == b"stop":
                break

client = redis.Redis()
async with client.pubsub() as channel:
    await channel.psubscribe("news.*")
    listener = asyncio.create_task(listen(channel))
    await client.publish("news.sport", "3:1")
    await client.publish("other", "unheard")
    await client.publish("news.end", "stop")
    await listener
`,
    assumptions: ['latency', 'module'],
    outcome: 'completed',
    stdout: `b'news.sport' b'3:1'
b'news.end' b'stop'
`,
  },
]
