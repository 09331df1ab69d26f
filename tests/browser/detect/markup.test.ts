import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findBlocks } from '../../../components/detect/index.ts'
import { markups } from './markup.ts'
import { show, shownLines } from './page.ts'

const CODE = `import asyncio

async def fetch(n):
    if n < 3 and n > 0:
        await asyncio.sleep(n)  # <b> & "x"

    return {"n": [1, 2]}

asyncio.run(fetch(2))`

describe.each(Object.entries(markups))('%s', (_, { html, css }) => {
  test('is one block with the text that a person would copy', () => {
    show(html(CODE), css)
    const blocks = findBlocks(document)
    expect(blocks.map((block) => block.text)).toEqual([CODE])
  })

  test('is async Python', () => {
    show(html(CODE), css)
    const [block] = findBlocks(document)
    expect(block).toMatchObject({
      language: 'python',
      isAsync: true,
      offered: true,
      evidence: [
        { language: 'python', what: 'async def', line: 3 },
        { what: 'await', line: 5 },
        { what: 'asyncio.sleep', line: 5 },
        { what: 'asyncio.run', line: 9 },
      ],
    })
  })

  test('has ranges that show each line', () => {
    show(html(CODE), css)
    const shown = findBlocks(document).map(shownLines)
    expect(shown).toEqual([CODE.split('\n')])
  })

  test('gives back any text as it went in', () => {
    const word = fc.stringMatching(/^[ -~]{0,12}$/)
    const indent = fc.constantFrom('', '  ', '    ', '\t', '\u00a0')
    const line = fc.tuple(indent, word).map((parts) => parts.join(''))
    const code = fc
      .array(line, { maxLength: 6 })
      .map((lines) => ['async def f():', ...lines, 'await f()'].join('\n'))
    fc.assert(
      fc.property(code, (text) => {
        show(html(text), css)
        const [block] = findBlocks(document)
        expect(block?.text).toBe(text)
        expect(block && shownLines(block)).toEqual(text.split('\n'))
      }),
      { numRuns: 40 },
    )
  })
})
