/** Programs that use signals, each with what python3 (3.11.7, Linux) printed; where 3.14 prints something else, a note says so. */
import type { Checked } from './checked-program.ts'

export const signalsPrograms: Checked[] = [
  {
    title: "calls a loop's signal handler at the loop's next look",
    code: `import asyncio, os, signal
async def main():
    loop = asyncio.get_running_loop()
    def handler(name):
        print("handler", name)
    loop.add_signal_handler(signal.SIGUSR1, handler, "usr1")
    os.kill(os.getpid(), signal.SIGUSR1)
    print("sent")
    await asyncio.sleep(0)
    print("after one turn")
    await asyncio.sleep(0.01)
    print(loop.remove_signal_handler(signal.SIGUSR1), loop.remove_signal_handler(signal.SIGUSR1))
asyncio.run(main())
`,
    prints: `sent
after one turn
handler usr1
True False
`,
  },
  {
    title: 'stops gracefully on SIGTERM',
    code: `import asyncio, os, signal
async def worker(name, stop):
    while not stop.is_set():
        print(name, "works")
        await asyncio.sleep(0.1)
    print(name, "stops")
async def main():
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for sig in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(sig, stop.set)
    loop.call_later(0.25, os.kill, os.getpid(), signal.SIGTERM)
    await asyncio.gather(worker("a", stop), worker("b", stop))
asyncio.run(main())
`,
    prints: `a works
b works
a works
b works
a works
b works
a stops
b stops
`,
  },
  {
    title: 'cancels the main task on SIGINT and raises KeyboardInterrupt',
    code: `import asyncio, signal
async def main():
    try:
        asyncio.get_running_loop().call_later(0.1, signal.raise_signal, signal.SIGINT)
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("cancelled")
        raise
    finally:
        print("finally")
try:
    asyncio.run(main())
except KeyboardInterrupt as error:
    print("interrupted", repr(error))
`,
    prints: `cancelled
finally
interrupted KeyboardInterrupt()
`,
  },
  {
    title: 'runs a handler of signal.signal at once',
    code: `import signal
def handler(number, frame):
    print("handler", signal.Signals(number).name)
before = signal.signal(signal.SIGUSR1, handler)
print(before is signal.SIG_DFL, signal.getsignal(signal.SIGUSR1) is handler)
signal.raise_signal(signal.SIGUSR1)
print("after")
signal.signal(signal.SIGUSR1, signal.SIG_IGN)
signal.raise_signal(signal.SIGUSR1)
print("ignored")
`,
    prints: `True True
handler SIGUSR1
after
ignored
`,
  },
  {
    title: 'raises KeyboardInterrupt outside a loop',
    code: `import signal
try:
    signal.raise_signal(signal.SIGINT)
except KeyboardInterrupt:
    print("interrupted")
`,
    prints: `interrupted
`,
  },
  {
    title: 'refuses coroutines and signals that cannot be caught',
    code: `import asyncio, signal
async def work(): pass
async def main():
    loop = asyncio.get_running_loop()
    for sig, handler in ((signal.SIGUSR1, work), (signal.SIGKILL, print), (9999, print)):
        try:
            loop.add_signal_handler(sig, handler)
        except (TypeError, RuntimeError, ValueError) as error:
            print(type(error).__name__, error)
asyncio.run(main())
`,
    prints: `TypeError coroutines cannot be used with add_signal_handler()
RuntimeError sig 9 cannot be caught
ValueError invalid signal number 9999
`,
  },
  {
    title: 'cancels all tasks in a handler',
    code: `import asyncio, os, signal
async def job(number):
    try:
        await asyncio.sleep(number)
    except asyncio.CancelledError:
        print("job", number, "cancelled")
        raise
async def main():
    loop = asyncio.get_running_loop()
    tasks = [asyncio.create_task(job(number)) for number in (1, 2)]
    def shutdown():
        for task in tasks: task.cancel()
    loop.add_signal_handler(signal.SIGTERM, shutdown)
    loop.call_later(0.05, os.kill, os.getpid(), signal.SIGTERM)
    print(await asyncio.gather(*tasks, return_exceptions=True))
asyncio.run(main())
`,
    prints: `job 1 cancelled
job 2 cancelled
[CancelledError(''), CancelledError('')]
`,
  },
  {
    title: 'turns a signal into an exception of the running code',
    code: `import signal
class Stop(Exception): pass
def handler(number, frame): raise Stop("now")
signal.signal(signal.SIGTERM, handler)
try:
    signal.raise_signal(signal.SIGTERM)
except Stop as error:
    print("stopped", error)
`,
    prints: `stopped now
`,
  },
  {
    title: 'keeps a handler through one run only',
    code: `import asyncio, signal
async def main():
    asyncio.get_running_loop().add_signal_handler(signal.SIGUSR2, print, "handled")
    signal.raise_signal(signal.SIGUSR2)
    await asyncio.sleep(0.01)
asyncio.run(main())
print(signal.getsignal(signal.SIGUSR2) is signal.SIG_DFL, signal.getsignal(signal.SIGINT) is signal.default_int_handler)
`,
    prints: `handled
True True
`,
  },
]
