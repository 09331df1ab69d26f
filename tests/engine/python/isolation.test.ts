import { beforeAll, describe, expect, it } from 'vitest'
import { pythonEngine, stdout } from './engine.ts'

const run = pythonEngine()

/** Looks at whatever the programs below change. */
const probe = `import asyncio, builtins, gc, json, os, random, sys, time, warnings

async def work(name):
    await asyncio.sleep(random.random())
    print(name, random.random())

async def main():
    await asyncio.gather(work("a"), work("b"))
    print(len(gc.get_objects()) > 0, gc.isenabled(), gc.get_threshold())

print(sorted(os.environ), os.getcwd(), sorted(os.listdir()), sorted(os.listdir("/tmp")), sys.path, sys.getrecursionlimit())
print(sorted(vars(builtins)), sorted(sys.modules), sys.flags.dev_mode, sys.argv, sys.getswitchinterval())
print(json.dumps({"a": [1, 2]}), time.time(), repr(sys.stdout), len(warnings.filters), id(main))
asyncio.run(main())
`

/** What a program may leave behind, by what it is. */
const leaving: Record<string, string> = {
  'a changed builtin':
    'import builtins\nbuiltins.len = lambda x: 42\nbuiltins.extra = 1\ndel builtins.sorted',
  'a changed print': 'import builtins\nbuiltins.print = lambda *a, **k: None',
  'a changed module': 'import json\njson.dumps = lambda *a: "changed"\njson.extra = 1',
  'a missing module':
    'import sys\nfor name in list(sys.modules):\n    if name not in ("sys", "builtins"):\n        del sys.modules[name]',
  'a planted module': 'import sys, types\nsys.modules["planted"] = types.ModuleType("planted")',
  'environment variables': 'import os\nos.environ["LEFT"] = "behind"\nos.environ.pop("HOME", None)',
  'another folder': 'import os\nos.mkdir("left")\nos.chdir("left")',
  'a file': 'open("left.txt", "w").write("behind")',
  'an open file': 'import builtins\nbuiltins.kept = open("kept.txt", "w")\nbuiltins.kept.write("x")',
  'a changed sys.path': 'import sys\nsys.path.insert(0, "/tmp")\nsys.argv.append("x")',
  'settings of the garbage collector':
    'import gc\ngc.disable()\ngc.set_threshold(1, 1, 1)\ngc.set_debug(gc.DEBUG_SAVEALL)\ngc.unfreeze()',
  'another asyncio.sleep':
    'import asyncio\nasync def sleep(*a): print("patched")\nasyncio.sleep = sleep\nasyncio.gather = None',
  'another loop class':
    'import asyncio\nasyncio.BaseEventLoop.call_later = None\nasyncio.Task = None\nasyncio.events.Handle._run = None',
  'another random state': 'import random\nrandom.seed(1)\nrandom.random = lambda: 0.5',
  'pending tasks':
    'import asyncio\nasync def f(): await asyncio.sleep(100)\nloop = asyncio.new_event_loop()\ntasks = [loop.create_task(f()) for _ in range(5)]\nloop.run_until_complete(asyncio.sleep(1))',
  'a running loop that was never closed':
    'import asyncio\nloop = asyncio.new_event_loop()\nasyncio.set_event_loop(loop)\nasyncio._set_running_loop(loop)',
  'another sys.stdout': 'import io, sys\nsys.stdout = io.StringIO()\nsys.__stdout__ = None\nprint("lost")',
  'a closed stdout': 'import sys\nsys.stdout.close()\nsys.stderr.close()',
  'another recursion limit': 'import sys\nsys.setrecursionlimit(100)\nsys.setswitchinterval(1)',
  'another clock':
    'import time, loopscope.clock as clock\ntime.time = lambda: 0\ntime.sleep = None\nclock.cell[0] = 1e6',
  hooks:
    'import sys\nsys.excepthook = None\nsys.displayhook = None\nsys.unraisablehook = None\nsys.settrace(lambda *a: None)\nsys.setprofile(lambda *a: None)',
  'audit hooks':
    'import sys\ndef hook(event, args):\n    if event == "import": raise RuntimeError("no imports")\nsys.addaudithook(hook)',
  'import hooks':
    'import sys\nsys.meta_path.clear()\nsys.path_hooks.clear()\nsys.path_importer_cache.clear()',
  'monitoring tools':
    'import sys\nfor n in range(6):\n    try: sys.monitoring.free_tool_id(n)\n    except ValueError: pass\nfor n in range(6):\n    try: sys.monitoring.use_tool_id(n, "mine")\n    except ValueError: pass',
  warnings: 'import warnings\nwarnings.simplefilter("error")\nwarnings.showwarning = None',
  'logging set up':
    'import logging\nlogging.basicConfig(level=1)\nlogging.disable(50)\nlogging.getLogger("asyncio").addFilter(lambda r: False)',
  'signal handlers and exit handlers':
    'import atexit, signal\natexit.register(print, "late")\ntry: signal.signal(signal.SIGINT, lambda *a: None)\nexcept Exception: pass',
  'context variables':
    'import contextvars, decimal\nv = contextvars.ContextVar("v")\nv.set(1)\ndecimal.getcontext().prec = 3',
  'interned and cached things':
    'import functools, re, linecache\nre.purge()\nlinecache.cache.clear()\nfunctools.lru_cache = None',
  'a changed guest':
    'import loopscope.recorder, loopscope.loop\nloopscope.recorder.Recorder.add = None\nloopscope.loop.VirtualLoop = None\nloopscope.recorder.LAYOUT.clear()',
  'much memory': 'kept = [bytearray(1_000_000) for _ in range(50)]\nimport builtins\nbuiltins.kept = kept',
}

let before = ''
beforeAll(async () => {
  const trace = await run(probe)
  expect(trace.outcome).toEqual({ type: 'completed' })
  before = JSON.stringify(trace)
})

describe('the run after one that leaves', () => {
  for (const [what, code] of Object.entries(leaving)) {
    it(`${what} behind is the same, byte for byte`, async () => {
      await run(code)
      const after = await run(probe)
      expect(stdout(after)).toBe(stdout(JSON.parse(before)))
      expect(JSON.stringify(after) === before).toBe(true)
    })
  }
})
