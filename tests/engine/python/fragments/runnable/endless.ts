/** Programs that never end. */
import type { Fragment } from '../../check-fragments.ts'

export const endless: Fragment[] = [
  {
    name: 'forever: a ticker',
    code: `
import asyncio

async def tick():
    while True:
        await asyncio.sleep(5)

asyncio.run(tick())
`,
    assumptions: [],
    outcome: 'stopped',
    stdout: ``,
  },
  {
    name: 'forever: several loops under gather',
    code: `
import asyncio

async def every(seconds, what):
    while True:
        await asyncio.sleep(seconds)
        what.append(seconds)

async def main():
    seen = []
    await asyncio.gather(every(1, seen), every(2, seen))

asyncio.run(main())
`,
    assumptions: [],
    outcome: 'stopped',
    stdout: ``,
  },
  {
    name: 'forever: run_forever with a callback that repeats',
    code: `
import asyncio

def beat():
    loop.call_later(1, beat)

loop = asyncio.new_event_loop()
loop.call_soon(beat)
loop.run_forever()
`,
    assumptions: [],
    outcome: 'stopped',
    stdout: ``,
  },
  {
    name: 'forever: not while a long sleep is left',
    code: `
import asyncio

async def tick():
    while True:
        await asyncio.sleep(60)

async def main():
    task = asyncio.create_task(tick())
    await asyncio.sleep(3600)
    task.cancel()
    print("an hour later")

asyncio.run(main())
`,
    assumptions: [],
    outcome: 'completed',
    stdout: `an hour later
`,
  },
  {
    name: 'forever: not where an event ends it later',
    code: `
import asyncio

async def tick(stop):
    n = 0
    while True:
        await asyncio.sleep(1)
        n += 1
        if n == 100:
            stop.set()

async def main():
    stop = asyncio.Event()
    task = asyncio.create_task(tick(stop))
    await stop.wait()
    print("stopped by itself")

asyncio.run(main())
`,
    assumptions: [],
    outcome: 'completed',
    stdout: `stopped by itself
`,
  },
  {
    name: 'forever: not where a deadline ends it',
    code: `
import asyncio

async def tick():
    while True:
        await asyncio.sleep(1)

async def main():
    try:
        await asyncio.wait_for(tick(), timeout=120)
    except asyncio.TimeoutError:
        print("two minutes")

asyncio.run(main())
`,
    assumptions: [],
    outcome: 'completed',
    stdout: `two minutes
`,
  },
  {
    name: 'forever: a day of sleep is no loop',
    code: `
import asyncio

async def main():
    await asyncio.sleep(86000)
    print("next day")

asyncio.run(main())
`,
    assumptions: [],
    outcome: 'completed',
    stdout: `next day
`,
  },
  {
    name: 'forever: until a signal that never comes',
    code: `
import asyncio, signal

async def shutdown(sig, loop):
    print(f"Received exit signal {sig.name}...")
    tasks = [t for t in asyncio.all_tasks() if t is not asyncio.current_task()]
    [t.cancel() for t in tasks]
    await asyncio.gather(*tasks, return_exceptions=True)
    loop.stop()

async def heartbeat():
    while True:
        await asyncio.sleep(1)
        print("beat")

def main():
    loop = asyncio.new_event_loop()
    for s in (signal.SIGHUP, signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(s, lambda s=s: asyncio.create_task(shutdown(s, loop)))
    try:
        loop.create_task(heartbeat())
        loop.run_forever()
    finally:
        loop.close()

main()
`,
    assumptions: [],
    outcome: 'stopped',
    stdout: `beat
beat
beat
beat
beat
beat
beat
beat
beat
beat
beat
beat
beat
beat
beat
beat
beat
beat
beat
beat
beat
beat
beat
beat
beat
beat
beat
beat
beat
beat
`,
  },
  {
    name: 'forever: a loop that has nothing left to do',
    code: `
import asyncio

async def ring():
    await asyncio.sleep(1)
    print("ring")

loop = asyncio.new_event_loop()
loop.create_task(ring())
loop.run_forever()
`,
    assumptions: [],
    outcome: 'stopped',
    stdout: `ring
`,
  },
  {
    name: 'endless: a consumer whose simulated stream has run out waits for more',
    code: `
import asyncio
import mail

post = asyncio.Queue()

async def sort(box):
    async for letter in box:
        post.put_nowait(1)

async def read():
    while True:
        print("read", await post.get())

async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(sort(mail.box()))
        group.create_task(read())

asyncio.run(main())
`,
    assumptions: ['module'],
    outcome: 'stopped',
    stdout: `read 1
read 1
read 1
`,
  },
  {
    name: 'endless: until an event that nothing sets',
    code: `
import asyncio

async def watch(stop):
    turns = 0
    while not stop.is_set():
        turns += 1
        await asyncio.sleep(60)

asyncio.run(watch(asyncio.Event()))
`,
    assumptions: [],
    outcome: 'stopped',
    stdout: '',
  },
]
