// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the samples are code
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { maskJavaScript, maskPython } from '../../../components/detect/mask.ts'

const squeeze = (text: string) =>
  text
    .split('\n')
    .map((line) => line.replace(/ +/g, ' ').trim())
    .join('\n')

test.each([
  ['# await x\ny', '\ny'],
  ['"await x" + y', '" " + y'],
  ["'''async def\nf''' + y", '"\n" + y'],
  ["'it\\'s await' + y", '" " + y'],
  ["don't await\ny", 'don" "\ny'],
  ['“await” + y', '" " + y'],
  ['f"{await a} await {{b}}"', '" await a "'],
  ['rb"await" + f', '" " + f'],
])('Python text %j keeps its code alone', (text, code) => {
  const masked = maskPython(text)
  expect(squeeze(masked)).toBe(code)
})

test.each([
  ['// await x\ny', '\ny'],
  ['/* await\nx */ y', '\ny'],
  ['`await ${await a} b` + y', '" await a " + y'],
  ['x = /await "/g; y', 'x = " "g; y'],
  ['a / b / c', 'a / b / c'],
])('JavaScript text %j keeps its code alone', (text, code) => {
  const masked = maskJavaScript(text)
  expect(squeeze(masked)).toBe(code)
})

describe.each([
  ['Python', maskPython],
  ['JavaScript', maskJavaScript],
])('%s', (_, mask) => {
  test('keeps every line and every column of any text', () => {
    const text = fc.string({
      unit: fc.constantFrom('"', "'", '`', '#', '/', '*', '\\', '\n', '{', '}', '$', 'f', ' ', 'a', '“'),
    })
    fc.assert(
      fc.property(text, (source) => {
        const shape = (lines: string) => lines.split('\n').map((line) => line.length)
        expect(shape(mask(source))).toEqual(shape(source))
      }),
      { numRuns: 2_000 },
    )
  })

  test.each(['"', "'", '`', '/', '(/', '{', 'f"{', '"""', "'''", '/*', '\\', '${', ' '])(
    'takes 100,000 characters of %s in a moment',
    (unit) => {
      const text = unit.repeat(Math.ceil(100_000 / unit.length))
      const start = performance.now()
      mask(text)
      expect(performance.now() - start).toBeLessThan(1_000)
    },
  )
})
