import { expect, it } from 'vitest'
import { examples } from '../../../components/studio/examples.ts'
import { isSameProgram } from '../../../components/studio/same-program.ts'

const WAITS = 'async def main():\n    await sleep(1)\n    print("a")\n'

it.each([
  ['a number', WAITS.replace('1', '2.5')],
  ['a string', WAITS.replace('"a"', "'it\\'s b'")],
  ['its indentation', WAITS.replaceAll('    ', '  ')],
  ['lines that were added', `import asyncio\n${WAITS}await main()\nprint("b")\nprint("c")`],
  ['a line that was taken out', WAITS.replace('print("a")', '')],
])('is the same program with another: %s', (_, after) => {
  expect(isSameProgram(WAITS, after)).toBe(true)
})

it('is another program when it was pasted over it', () => {
  expect([isSameProgram(WAITS, 'console.log(1)\n'), isSameProgram('', WAITS)]).toEqual([false, false])
})

it('no example is a change of another, but for the first two, which differ in how they await', () => {
  const pairs = examples.flatMap((one) =>
    examples.filter(({ id, code }) => id !== one.id && isSameProgram(one.code, code)).map(({ id }) => id),
  )
  expect(pairs).toEqual(['tasks', 'in-sequence'])
})
