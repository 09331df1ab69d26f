import { expect, test } from 'vitest'
import rest from '../../../assets/styles/tokens.css?raw'
import core from '../../../assets/styles/tokens-core.css?raw'
import { picturePalette } from '../../../assets/styles/tokens-picture.ts'
import { pngOf, svgPicture } from '../../../components/exports/index.ts'
import { createReplay } from '../../../components/replay/index.ts'
import { zooTrace } from '../../support/gallery-traces.ts'
import { traceBuilder } from '../../support/trace-builder.ts'
import { bigTrace, chapterTrace } from '../../support/traces.ts'

const options = { palette: picturePalette, theme: 'system', other: null } as const

function drawn(svg: string): Element {
  // As XML, which is stricter than what a page makes of it.
  const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml')
  expect(parsed.querySelector('parsererror')).toBeNull()
  return parsed.documentElement
}

test('names, waits and clock are text', () => {
  const texts = [...drawn(svgPicture(createReplay(chapterTrace()), options)).querySelectorAll('text')]
  expect(texts.map((text) => text.textContent)).toEqual(
    expect.arrayContaining(['2 s in all', 'work A', 'sleep 1 s', 'for work B', '1 s']),
  )
})

test('it refers to nothing and runs nothing', () => {
  const svg = svgPicture(createReplay(zooTrace()), options)
  expect(svg.match(/<script|<foreignObject|<image|href=|@import|url\((?!#hatch\))/gi)).toBeNull()
})

test('both themes are in it, or the one that was asked for', () => {
  const replay = createReplay(chapterTrace())
  const themes = (['system', 'light', 'dark'] as const).map((theme) => {
    const svg = svgPicture(replay, { ...options, theme })
    return [svg.includes(picturePalette.light.surface), svg.includes(picturePalette.dark.surface)]
  })
  expect(themes).toEqual([
    [true, true],
    [true, false],
    [false, true],
  ])
})

test('names that look like markup stay text', () => {
  const name = `</text><script>"'&\u{0}`
  const trace = traceBuilder('main()')
  trace.start(trace.create({ coroutine: 'main', name, named: true }, null))
  const svg = drawn(svgPicture(createReplay(trace.build()), options))
  expect([svg.querySelector('.name')?.textContent, svg.querySelectorAll('script').length]).toEqual([
    `</text><script>"'&`,
    0,
  ])
})

test('a large run stays a small picture: narrow stretches are drawn as one', () => {
  const svg = svgPicture(createReplay(bigTrace(50_000)), options)
  expect([svg.length < 500_000, svg.includes('and 941 more')]).toEqual([true, true])
})

test('its colours are those of the style tokens', () => {
  const css = core + rest
  const token = (name: string): string[] => {
    const found = new RegExp(`--ls-${name}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(css)
    return [found?.[1] ?? '', found?.[2] ?? '']
  }
  const plain = (['surface', 'ink', 'soft', 'line', 'bad'] as const).map((name) => token(name))
  const lanes = picturePalette.light.lanes.map((_, index) => token(`lane-${index}`))
  const { light, dark } = picturePalette
  expect([plain, lanes]).toEqual([
    (['surface', 'ink', 'soft', 'line', 'bad'] as const).map((name) => [light[name], dark[name]]),
    light.lanes.map((colour, index) => [colour, dark.lanes[index]]),
  ])
})

test('a PNG is the picture at twice its size', async () => {
  const svg = svgPicture(createReplay(chapterTrace()), { ...options, theme: 'dark' })
  const image = await createImageBitmap(await pngOf(svg, document))
  const canvas = new OffscreenCanvas(image.width, image.height)
  const context = canvas.getContext('2d')
  context?.drawImage(image, 0, 0)
  const corner = [...(context?.getImageData(1, 1, 1, 1).data ?? [])]
  expect([image.width, image.height, corner]).toEqual([
    1840,
    2 * Number(drawn(svg).getAttribute('height')),
    [27, 30, 36, 255],
  ])
})
