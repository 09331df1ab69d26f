/** Other loops and streams. */
import type { Fragment } from '../../check-fragments.ts'

export const loops: Fragment[] = [
  {
    name: 'uvloop: is our loop',
    code: `
import asyncio, uvloop

async def main():
    await asyncio.sleep(1)
    print("fast")

asyncio.set_event_loop_policy(uvloop.EventLoopPolicy())
asyncio.run(main())
`,
    assumptions: ['module'],
    outcome: 'completed',
    stdout: `fast
`,
  },
  {
    name: 'nest_asyncio: a loop in a loop',
    code: `
import asyncio, nest_asyncio
nest_asyncio.apply()

async def inner():
    await asyncio.sleep(1)
    return "inner"

async def main():
    other = asyncio.create_task(asyncio.sleep(0.5, "other"))
    print(asyncio.run(inner()))
    print(asyncio.get_running_loop().run_until_complete(other))

asyncio.run(main())
`,
    assumptions: ['module'],
    outcome: 'completed',
    stdout: `inner
other
`,
  },
  {
    name: 'trio: a nursery and its cancellation',
    code: `
import trio

async def child(seconds):
    try:
        await trio.sleep(seconds)
        print("slept", seconds)
    finally:
        print("leaving", seconds)

async def parent():
    with trio.move_on_after(2) as scope:
        async with trio.open_nursery() as nursery:
            nursery.start_soon(child, 1)
            nursery.start_soon(child, 3)
    print(scope.cancelled_caught)

trio.run(parent)
`,
    assumptions: ['module'],
    outcome: 'completed',
    stdout: `slept 1
leaving 1
leaving 3
True
`,
  },
  {
    name: 'anyio: task group and stream',
    code: `
import anyio

async def produce(send):
    async with send:
        for n in range(3):
            await send.send(n)

async def main():
    send, receive = anyio.create_memory_object_stream(1)
    async with anyio.create_task_group() as group:
        group.start_soon(produce, send)
        async with receive:
            async for n in receive:
                print(n)

anyio.run(main)
`,
    assumptions: ['module'],
    outcome: 'completed',
    stdout: `0
1
2
`,
  },
  {
    name: 'async_timeout: a deadline',
    code: `
import asyncio, async_timeout

async def main():
    try:
        async with async_timeout.timeout(1):
            await asyncio.sleep(2)
    except asyncio.TimeoutError:
        print("timeout")

asyncio.run(main())
`,
    assumptions: ['module'],
    outcome: 'completed',
    stdout: `timeout
`,
  },
  {
    name: 'trio fragment: without a call',
    code: `
import trio

async def main():
    await trio.sleep(1)
    print("slept")
`,
    assumptions: ['entry', 'module'],
    outcome: 'completed',
    stdout: `slept
`,
  },
  {
    name: 'stream handler: a server calls it',
    code: `
import asyncio

async def handle_echo(reader, writer):
    data = await reader.read(100)
    print("Received")
    writer.write(data)
    await writer.drain()
    writer.close()
    await writer.wait_closed()
`,
    assumptions: ['entry', 'other'],
    outcome: 'stopped',
    stdout: `Received
Received
`,
  },
  {
    name: 'curio: generic, run with arguments',
    code: `
import curio

async def countdown(n):
    while n > 0:
        print('T-minus', n)
        await curio.sleep(1)
        n -= 1

if __name__ == '__main__':
    curio.run(countdown, 3)
`,
    assumptions: ['latency', 'module'],
    outcome: 'completed',
    stdout: `T-minus 3
T-minus 2
T-minus 1
`,
  },
  {
    name: 'gevent: greenlets sleep at once',
    code: `
import gevent
def task(n):
    gevent.sleep(1)
    print("task", n)
gevent.joinall([gevent.spawn(task, i) for i in range(3)])
`,
    assumptions: ['module'],
    outcome: 'completed',
    stdout: `task 0
task 1
task 2
`,
  },
  {
    name: 'trio: spawn, as start_soon was called',
    code: `
import trio

async def child(name):
    await trio.sleep(1)
    print(name)

async def parent():
    async with trio.open_nursery() as nursery:
        nursery.spawn(child, "a")
        nursery.spawn(child, "b")

trio.run(parent)
`,
    assumptions: ['module'],
    outcome: 'completed',
    stdout: `a
b
`,
  },
  {
    name: 'simulated: what asks for an error takes the other way',
    code: `
from parcels import post

reply = post("box")
if reply.error:
    print("lost")
else:
    print("sent")
if "error" in reply:
    print("lost")
elif reply.status() == "ok":
    print("here")
`,
    assumptions: ['module', 'other'],
    outcome: 'completed',
    stdout: `sent
here
`,
  },
]
