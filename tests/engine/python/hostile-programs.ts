/** Programs that want to hang, crash or leave the interpreter, with the outcomes that are right for each. */

export type HostileProgram = {
  code: string
  /** `completed`, `failed TypeError`, `stopped steps` ...: any one of them. */
  ends: string[]
  /** What it may have found and printed, at most. */
  stdout?: string
}

/** Too slow a machine ends by the clock what another ends by counting. */
const endless = ['stopped steps', 'stopped wall-time']

export const hostilePrograms: Record<string, HostileProgram> = {
  'an endless loop': { code: 'while True: pass', ends: endless },
  'an endless loop in a task': {
    code: 'import asyncio\nasync def main():\n    asyncio.create_task(asyncio.sleep(1))\n    while True: pass\nasyncio.run(main())',
    ends: endless,
  },
  'an endless loop of sleep(0)': {
    code: 'import asyncio\nasync def main():\n    while True: await asyncio.sleep(0)\nasyncio.run(main())',
    ends: [...endless, 'stopped events'],
  },
  'callbacks that call themselves soon': {
    code: 'import asyncio\nloop = asyncio.new_event_loop()\ndef again(): loop.call_soon(again)\nagain()\nloop.run_forever()',
    ends: [...endless, 'stopped events'],
  },
  'ten million prints': {
    code: 'for n in range(10_000_000): print(n)',
    ends: ['stopped output', 'stopped events'],
  },
  'one huge print': {
    code: 'print("x" * 50_000_000)',
    ends: ['stopped output', 'stopped memory', 'failed MemoryError'],
  },
  'recursion without end': { code: 'def f(): return f()\nf()', ends: ['failed RecursionError'] },
  'recursion with the limit taken off': {
    code: 'import sys\nsys.setrecursionlimit(10**9)\ndef f(): return f()\nf()',
    ends: [
      'failed RecursionError',
      'stopped memory',
      'stopped steps',
      'stopped wall-time',
      'failed MemoryError',
    ],
  },
  'recursion in C': {
    code: 'import sys\nsys.setrecursionlimit(10**9)\nx = []\nfor _ in range(500_000): x = [x]\nprint(len(repr(x)))',
    ends: ['failed RecursionError', 'stopped memory', 'failed MemoryError', 'stopped wall-time'],
  },
  'awaits nested without end': {
    code: 'import asyncio\nasync def f(): await f()\nasyncio.run(f())',
    ends: ['failed RecursionError', 'stopped memory'],
  },
  'an allocation of 2 GB': {
    code: 'x = bytearray(2 * 1024**3)',
    ends: ['failed OverflowError', 'failed MemoryError', 'stopped memory'],
  },
  'allocations without end': {
    code: 'x = []\nwhile True: x.append(bytearray(10_000_000))',
    ends: ['failed MemoryError', 'stopped memory'],
  },
  'a number with too many digits': {
    code: 'print(10 ** (10 ** 10))',
    ends: ['stopped wall-time', 'failed MemoryError', 'stopped memory'],
  },
  'a long call in C': { code: 'sum(range(10**12))', ends: ['stopped wall-time'] },
  'a regular expression that backtracks': {
    code: 'import re\nre.match(r"(a+)+$", "a" * 40 + "b")',
    ends: ['stopped wall-time'],
  },
  'a hundred thousand tasks': {
    code: 'import asyncio\nasync def main():\n    await asyncio.gather(*(asyncio.sleep(1) for _ in range(100_000)))\nasyncio.run(main())',
    ends: ['stopped events', 'stopped steps', 'stopped wall-time', 'stopped memory'],
  },
  'a sleep of a hundred years': {
    code: 'import asyncio\nasyncio.run(asyncio.sleep(3_000_000_000))',
    ends: ['stopped virtual-time'],
  },
  'import js': { code: 'import js', ends: ['failed ModuleNotFoundError'] },
  'import pyodide_js': { code: 'import pyodide_js', ends: ['failed ModuleNotFoundError'] },
  'import _pyodide_core': { code: 'import _pyodide_core', ends: ['failed ModuleNotFoundError'] },
  'import pyodide.code': {
    code: 'from pyodide.code import run_js\nrun_js("1")',
    ends: ['failed ModuleNotFoundError'],
  },
  'import ctypes': { code: 'import ctypes', ends: ['failed ModuleNotFoundError'] },
  'the bridge by another door': {
    code: `import importlib, importlib.util, importlib.machinery, sys, _imp
found = []
for name in ("js", "pyodide_js", "_pyodide_core", "_pyodide", "pyodide", "_ctypes"):
    for way in (importlib.import_module, __import__, lambda n: importlib.machinery.BuiltinImporter.load_module(n),
                lambda n: _imp.create_builtin(importlib.util.spec_from_loader(n, importlib.machinery.BuiltinImporter)),
                lambda n: importlib.util.module_from_spec(importlib.machinery.BuiltinImporter.find_spec(n))):
        try:
            module = way(name)
            if [each for each in vars(module) if not each.startswith("__")]:
                found.append(name)
        except BaseException:
            pass
print(found)`,
    ends: ['completed'],
    stdout: '[]\n',
  },
  'sys.modules and the finders put back': {
    code: `import sys
sys.meta_path[:] = [finder for finder in sys.meta_path if "loopscope" not in type(finder).__module__]
found = []
for name in ("js", "pyodide_js", "_pyodide_core"):
    sys.modules.pop(name, None)
    try:
        module = __import__(name)
        if [each for each in vars(module) if not each.startswith("__")]:
            found.append(name)
    except BaseException:
        pass
print(found)`,
    ends: ['completed'],
    stdout: '[]\n',
  },
  'a search for objects of JavaScript': {
    code: `import gc
gc.unfreeze()
print(sorted({type(each).__name__ for each in gc.get_objects() if "JsProxy" in [base.__name__ for base in type(each).__mro__]}))`,
    ends: ['completed'],
    stdout: '[]\n',
  },
  'a walk over all classes': {
    code: `seen, todo = set(), [object]
while todo:
    for each in type.__subclasses__(todo.pop()):
        if each not in seen:
            seen.add(each)
            todo.append(each)
made = []
for each in seen:
    if "JsProxy" in [base.__name__ for base in type.mro(each)]:
        try:
            made.append(each())
        except BaseException:
            pass
print(made)`,
    ends: ['completed'],
    stdout: '[]\n',
  },
  'everything caught': {
    code: 'while True:\n    try:\n        while True: pass\n    except BaseException:\n        pass',
    ends: endless,
  },
  'everything caught in a finally': {
    code: 'def f():\n    while True:\n        try:\n            while True: print("x" * 1000)\n        finally:\n            continue\nf()',
    ends: [...endless, 'stopped output', 'stopped events'],
  },
  'a hostile repr': {
    code: `import asyncio
class Bad:
    def __repr__(self): raise SystemExit(7)
    __str__ = __repr__
class Slow:
    def __repr__(self):
        while True: pass
async def work(x): await asyncio.sleep(1)
async def main():
    bad = Bad()
    await work(bad)
    slow = Slow()
    await work(slow)
asyncio.run(main())
print("unharmed")`,
    ends: ['completed', ...endless],
  },
  'hostile comparisons': {
    code: `import asyncio
class Bad:
    def __eq__(self, other): raise KeyboardInterrupt
    def __hash__(self): raise KeyboardInterrupt
    def __getattribute__(self, name): raise KeyboardInterrupt
    def __del__(self): raise SystemExit(1)
    def __bool__(self): raise SystemExit(1)
async def main(x):
    bad = Bad()
    await asyncio.sleep(1)
    print("unharmed")
asyncio.run(main(Bad()))`,
    ends: ['completed'],
    stdout: 'unharmed\n',
  },
  'an error with a huge message': {
    code: 'raise ValueError("x" * 5_000_000)',
    ends: ['failed ValueError', 'stopped output'],
  },
  'an error that cannot be shown': {
    code: 'class E(Exception):\n    def __str__(self): raise E\n    __repr__ = __str__\nraise E',
    ends: ['failed E'],
  },
  'tracing taken over': {
    code: `import sys
sys.settrace(lambda *a: None)
for tool in range(6):
    try:
        sys.monitoring.set_events(tool, 0)
        sys.monitoring.free_tool_id(tool)
    except ValueError:
        pass
while True: pass`,
    ends: endless,
  },
  'os._exit': {
    code: 'import os\nos._exit(3)',
    ends: ['failed SystemExit', 'stopped memory', 'failed AttributeError', 'completed'],
  },
  'os.abort': {
    code: 'import os\nos.abort()',
    ends: ['stopped memory', 'failed AttributeError', 'failed SystemExit'],
  },
  'a signal to itself': {
    code: 'import os, signal\nos.kill(os.getpid(), signal.SIGKILL)',
    ends: [
      'failed SystemExit',
      'failed AttributeError',
      'failed OSError',
      'failed PermissionError',
      'failed KeyboardInterrupt',
      // As a shell reports it.
      'failed SIGKILL',
      'stopped memory',
      'completed',
    ],
  },
  'written to the descriptors': {
    code: 'import os\nfor fd in range(3):\n    try: os.write(fd, b"{}\\n" * 100)\n    except OSError: pass\nprint("end")',
    ends: ['completed'],
  },
  'stdout closed': {
    code: 'import os, sys\nsys.stdout.close()\nfor fd in range(20):\n    try: os.close(fd)\n    except OSError: pass\nprint("lost")',
    // The interpreter's own files are among them: it may go down, and is replaced.
    ends: ['completed', 'failed ValueError', 'stopped memory'],
  },
  'surrogates printed': {
    code: 'print("\\ud800 half")',
    ends: ['failed UnicodeEncodeError'],
  },
  'surrogates in names and reprs': {
    code: 'import asyncio\nasync def main():\n    x = "\\udcff"\n    await asyncio.sleep(1)\n    raise ValueError(x)\nasyncio.run(main())',
    ends: ['failed ValueError'],
  },
  'a null character': { code: 'print("a\\0b")\nraise ValueError("\\0")', ends: ['failed ValueError'] },
  'a fork': {
    code: 'import os\nwhile True: os.fork()',
    ends: ['failed AttributeError', 'failed OSError', 'failed NotImplementedError'],
  },
  'the recorder taken apart': {
    code: `import sys, gc
for name, module in list(sys.modules.items()):
    if name.startswith("loopscope"):
        vars(module).clear()
while True: pass`,
    ends: [...endless, 'stopped memory', 'failed NameError', 'failed TypeError', 'failed AttributeError'],
  },
  'an endless loop in a destructor': {
    code: 'class D:\n    def __del__(self):\n        while True: pass\nd = D()\ndel d',
    ends: [...endless, 'completed'],
  },
  'a program of one huge line': { code: `x = [${'1,'.repeat(40_000)}]`, ends: ['refused', 'completed'] },
  'brackets nested too deeply': { code: `x = ${'['.repeat(5_000)}${']'.repeat(5_000)}`, ends: ['refused'] },
  'operators chained too long': { code: `x = ${'-'.repeat(30_000)}1`, ends: ['refused'] },
}
