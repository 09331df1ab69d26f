import { describe, expect, test } from 'vitest'
import { checkFragments, stdoutOf } from './check-fragments.ts'
import { pythonEngine } from './engine.ts'
import { fragments } from './fragments/runnable/index.ts'

const simulate = pythonEngine()

checkFragments(simulate, fragments)

describe('what is said', () => {
  test('the added lines stand below the text, from no line of the page', async () => {
    const { source, assumptions } = await simulate(
      'import asyncio\n\nasync def main(n):\n    await asyncio.sleep(n)\n',
    )
    expect(source.text.split('\n').slice(4)).toEqual(['', 'asyncio.run(main(3))'])
    expect(source.origin).toEqual([1, 2, 3, 4, 0, 0])
    expect(assumptions).toEqual([
      {
        type: 'entry',
        line: 6,
        message: 'The text only defines: lines that run main(3) were added at the end.',
      },
      {
        type: 'argument',
        line: 3,
        message: 'The text does not say with what, so it was called with n = 3.',
      },
    ])
  })

  test('an import names the line of the first use', async () => {
    const { assumptions } = await simulate(
      'async def main():\n    await asyncio.sleep(1)\n\nasyncio.run(main())\n',
    )
    expect(assumptions).toEqual([
      { type: 'import', line: 2, message: 'asyncio is used but never imported; it was imported.' },
    ])
  })

  test('a name that is never reached is not made up', async () => {
    const { assumptions, outcome } = await simulate(
      'import asyncio\n\nasync def unused():\n    await nothing()\n\nasync def main():\n    pass\n\nasyncio.run(main())\n',
    )
    expect({ assumptions, outcome }).toEqual({ assumptions: [], outcome: { type: 'completed' } })
  })

  test('a program that runs for ever is stopped with its loop and the time', async () => {
    const { outcome } = await simulate(
      'import asyncio\n\nasync def main():\n    while True:\n        await asyncio.sleep(1)\n\nasyncio.run(main())\n',
    )
    expect(outcome).toEqual({
      type: 'stopped',
      limit: 'virtual-time',
      line: 4,
      message: 'This program runs for ever; it was stopped at 30 s.',
    })
  })

  test.each([
    ['a name of the line', 'print(await reading)\n{}[reading]', 'reading was made up here'],
    ['an answer', 'import json\njson.loads(input("JSON? "))', 'it comes of a value that was made up here'],
    [
      'a variable of the environment',
      'import os\nint(os.environ["PORTS"])',
      'it comes of a value that was made up here',
    ],
  ])('an error that may come of what was made up says so: %s', async (_, code, words) => {
    const { outcome, assumptions } = await simulate(`${code}\n`)
    const told = assumptions.filter(({ message }) => message.startsWith('This error may not be'))
    expect([outcome.type, told.map(({ line, message }) => [line, message.includes(words)])]).toEqual([
      'failed',
      [[2, true]],
    ])
  })

  test('an error of the page’s own is not put down to something made up elsewhere', async () => {
    const { outcome, assumptions } = await simulate('await load()\nraise ValueError("no")\n')
    expect([outcome.type, assumptions.map(({ type }) => type)]).toEqual(['failed', ['name']])
  })

  test('the same fragment gives the same trace twice', async () => {
    const code = 'data = await asyncio.gather(*(load(n) for n in range(3)))\nprint(data, session, timeout)\n'
    const [first, second] = [await simulate(code), await simulate(code)]
    expect(second).toEqual(first)
    expect(stdoutOf(first)).toContain('<simulated load(0)>')
  })
})
