import { describe, expect, it } from 'vitest'
import type { Trace } from '../../../components/trace/index.ts'
import { pythonEngine, stdout } from './engine.ts'

const run = pythonEngine()

/** `name=value` for each change that `main` tells, after what stands before it. */
async function changes(main: string, before = ''): Promise<string[]> {
  const lines = main
    .trim()
    .split('\n')
    .map((line) => `    ${line}`)
  return told(
    await run(
      `import asyncio\n${before.trim()}\nasync def main():\n${lines.join('\n')}\n    pass\nasyncio.run(main())`,
    ),
  )
}

function told(trace: Trace): string[] {
  const main = trace.tasks.find(({ coroutine }) => coroutine === 'main')?.id
  return trace.events.flatMap((event) =>
    event.type === 'line' && event.task === main
      ? (event.changed ?? []).map(({ name, value }) => `${name}=${value}`)
      : [],
  )
}

describe('what a line changed', () => {
  it.each([
    ['a name', 'x = 1\nx += 1', ['x=1', 'x=2']],
    ['a list that grows', 'x = []\nx.append(1)', ['x=[]', 'x=[1]']],
    ['a dictionary, in its own order', 'x = {"z": 1}\nx["a"] = 2', ["x={'z': 1}", "x={'z': 1, 'a': 2}"]],
    [
      'a counter',
      'from collections import Counter\nx = Counter("aa")\nx["b"] += 1',
      ["x=Counter({'a': 2})", "x=Counter({'a': 2, 'b': 1})"],
    ],
    ['what did not change', 'x = [1]\nlen(x)', ['x=[1]']],
  ])('tells %s', async (_, main, expected) => {
    expect(await changes(main)).toEqual(expected)
  })

  it('tells attributes of self, set, added to and changed in place', async () => {
    const before = `class Worker:
    def __init__(self):
        self.done = 0
        self.items = []
    def take(self, item):
        self.items.append(item)
        self.done += 1
        self.last = item
        return item`
    expect(await changes('Worker().take(7)', before)).toEqual([
      'self=<Worker object>',
      'self.done=0',
      'self=<Worker object>',
      'item=7',
      'self.items=[7]',
      'self.done=1',
      'self.last=7',
    ])
  })

  it('tells attributes of other objects, of slots and of classes', async () => {
    const before = 'class Slots:\n    __slots__ = ("a",)\nclass Count:\n    n = 0'
    expect(await changes('s = Slots()\ns.a = 1\nCount.n += 1', before)).toEqual([
      's=<Slots object>',
      's.a=1',
      'Count.n=1',
    ])
  })

  it('asks no property and no __getattr__', async () => {
    const before = `class Odd:
    @property
    def items(self):
        print("asked")
        return []
    def __getattr__(self, name):
        print("asked", name)
        return []`
    const trace = await run(
      `import asyncio\n${before}\nasync def main():\n    odd = Odd()\n    x = odd.items\n    odd.other.append(1)\n    pass\nasyncio.run(main())`,
    )
    expect(stdout(trace)).toBe('asked\nasked other\n')
  })
})

describe("a program's own __repr__", () => {
  const own = (body: string) => `class Own:
    def __init__(self):
        self.name, self.items, self.me = "n", [1, 2], None
    def __repr__(self):
${body
  .split('\n')
  .map((line) => `        ${line}`)
  .join('\n')}`

  it.each([
    ['an f-string', 'return f"Own({self.name!r}, {len(self.items)})"', "Own('n', 2)"],
    ['its class', 'return f"{type(self).__name__} {self.__class__.__name__}"', 'Own Own'],
    ['%', 'return "<%s %03d %r>" % (self.name, 7, self.name)', "<n 007 'n'>"],
    ['format', 'return "Own {} {:>3}".format(self.name, 5)', 'Own n   5'],
    ['join', 'return "+".join(str(each) for each in self.items)', '1+2'],
    ['a branch', 'if self.me is None:\n    return "alone"\nreturn "two"', 'alone'],
    ['its own variable', 'text = self.name.upper()\nreturn text + "!"', 'N!'],
  ])('is read: %s', async (_, body, expected) => {
    expect((await changes('x = Own()', own(body))).at(-1)).toBe(`x=${expected}`)
  })

  it.each([
    ['prints', 'print("called")\nreturn "x"'],
    ['counts', 'Own.n = getattr(Own, "n", 0) + 1\nreturn "x"'],
    ['appends', 'self.items.append(1)\nreturn "x"'],
    ['never ends', 'while True: pass'],
    ['raises', 'raise SystemExit(3)'],
    ['is huge', 'return "x" * 10**9'],
    ['is padded to a huge width', 'return f"{self.name:>1000000000}"'],
    ['calls itself', 'return repr(self)'],
    ['returns no text', 'return 5'],
  ])('is not called when it %s', async (_, body) => {
    const trace = await run(
      `import asyncio\n${own(body)}\nasync def main():\n    x = Own()\n    y = [x]\n    print(len(x.items), getattr(Own, "n", 0))\nasyncio.run(main())`,
    )
    expect([stdout(trace), told(trace).slice(-2), trace.outcome.type]).toEqual([
      '2 0\n',
      ['x=<Own>', 'y=[<Own>]'],
      'completed',
    ])
  })

  it('is read inside dataclasses, named tuples and errors', async () => {
    const before = `${own('return "own"')}
from dataclasses import dataclass
from collections import namedtuple
@dataclass
class Data:
    a: int
    own: Own
Pair = namedtuple("Pair", "a own")`
    const main = 'd = Data(1, Own())\np = Pair(2, Own())\ne = ValueError(Own())'
    expect((await changes(main, before)).filter((each) => /^[dpe]=/.test(each))).toEqual([
      'd=Data(a=1, own=own)',
      'p=Pair(a=2, own=own)',
      'e=ValueError(own)',
    ])
  })

  it('leaves errors of the library their messages', async () => {
    const before = `import subprocess\n${own('return "own"')}`
    const trace = await run(
      `import asyncio\n${before}\nasync def main():\n    group = [subprocess.CalledProcessError(3, "ls"), OSError(2, "gone")]\n    for each in group:\n        try:\n            raise each\n        except Exception:\n            pass\n    raise ExceptionGroup("both", group)\nasyncio.run(main())`,
    )
    const messages = trace.events.flatMap((event) =>
      event.type === 'error.raised' && event.task === 1 ? [event.error.message] : [],
    )
    expect(messages).toEqual([
      "Command 'ls' returned non-zero exit status 3.",
      '[Errno 2] gone',
      'both (2 sub-exceptions)',
    ])
  })

  it('gives an error its message without being called', async () => {
    const before = 'class Bad(Exception):\n    def __str__(self):\n        return f"bad {self.args[0]}"'
    const trace = await run(
      `import asyncio\n${before}\nasync def main():\n    raise Bad(1)\nasyncio.run(main())`,
    )
    expect(trace.outcome).toMatchObject({ type: 'failed', error: { type: 'Bad', message: 'bad 1' } })
  })
})

describe('huge values', () => {
  it.each([
    ['a deep list', 'x = []\nfor _ in range(9):\n    x = [x]', 'x=[[[[...]]]]'],
    ['a large set', 'x = set(range(5000))', 'x={0, 1, 2, 3, 4, 5, 6, 7, ...}'],
    ['a large list', 'x = list(range(100_000))', 'x=[0, 1, 2, 3, 4, 5, 6, 7, ...]'],
    ['a large list of another class', 'class L(list): pass\nx = L(range(5000))', 'x=<L of 5,000>'],
    ['a large bytes', 'x = b"a" * 10**7', `x=b'${'a'.repeat(55)}...`],
    ['a list that holds itself', 'x = []\nx.append(x)', 'x=[[[[...]]]]'],
  ])('are cut: %s', async (_, main, expected) => {
    const found = (await changes(main)).filter((each) => each.startsWith('x='))
    expect(found.at(-1)).toBe(expected)
  })
})
