import { expect, test } from 'vitest'
import type { CodeBlock } from '../../../components/detect/index.ts'
import { lightLines } from '../../../components/reader/light-lines.ts'

class Light extends Set<unknown> {}

/** A document whose registry can be looked at, and a block of two lines, of which the page shows the first. */
function scene() {
  const highlights = new Map<string, Light>()
  const document = { defaultView: { CSS: { highlights }, Highlight: Light } } as unknown as Document
  const block = { line: (line: number) => (line === 1 ? ['range'] : []) } as unknown as CodeBlock
  const other = { line: () => ['other range'] } as unknown as CodeBlock
  return { highlights, light: lightLines(document, block), other: lightLines(document, other) }
}

test('the line is lit by its ranges', () => {
  const { highlights, light } = scene()
  light.show(1)
  expect([...highlights.values()].map((ranges) => [...ranges])).toEqual([['range']])
})

test('a line that the page no longer shows leaves nothing lit', () => {
  const { highlights, light } = scene()
  light.show(1)
  light.show(2)
  expect(highlights.size).toBe(0)
})

test('no line, and the end, put the light out', () => {
  const { highlights, light } = scene()
  light.show(1)
  light.show(null)
  const between = highlights.size
  light.show(1)
  light.clear()
  expect([between, highlights.size]).toEqual([0, 0])
})

test('of two replays each has its own light, and takes only that away', () => {
  const { highlights, light, other } = scene()
  light.show(1)
  other.show(1)
  const both = [...(highlights.get('loopscope-line') ?? [])]
  light.clear()
  expect([both, [...(highlights.get('loopscope-line') ?? [])]]).toEqual([
    ['range', 'other range'],
    ['other range'],
  ])
})

test('what the page itself lights is left alone', () => {
  const { highlights, light } = scene()
  highlights.set('search', new Light())
  light.show(1)
  light.clear()
  expect([...highlights.keys()]).toEqual(['search'])
})

test('a browser without the Highlight API shows the replay all the same', () => {
  const document = { defaultView: { CSS: {} } } as unknown as Document
  const light = lightLines(document, { line: () => ['range'] } as unknown as CodeBlock)
  expect(() => {
    light.show(1)
    light.clear()
  }).not.toThrow()
})
