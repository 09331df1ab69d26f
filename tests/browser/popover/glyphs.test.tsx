import { render } from 'preact'
import { afterEach, expect, test } from 'vitest'
import css from '../../../assets/styles/popover.css?inline'
import { Glyph, type GlyphName } from '../../../components/popover/Glyph.tsx'
import { ProgressRing } from '../../../components/popover/loop/ProgressRing.tsx'

const NAMES: readonly GlyphName[] = [
  'running',
  'ready',
  'timed',
  'held',
  'blocked',
  'finished',
  'failed',
  'cancelled',
  'absent',
]
/** Of how many of its 14 by 14 px a shape must differ from every other, at least. */
const LEAST = 6

let root: HTMLElement | null = null
afterEach(() => root?.remove())

/** The shape in grey, 14 by 14: true where it is dark. */
async function pixels(svg: Element): Promise<boolean[]> {
  const drawn = svg.cloneNode(true) as SVGElement
  const parts = [...svg.querySelectorAll<SVGElement>('*')]
  for (const [index, part] of [...drawn.querySelectorAll<SVGElement>('*')].entries()) {
    const { fill, stroke, strokeWidth, strokeDasharray, strokeLinecap, opacity } = getComputedStyle(
      parts[index] as SVGElement,
    )
    Object.assign(part.style, { fill, stroke, strokeWidth, strokeDasharray, strokeLinecap, opacity })
  }
  drawn.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  const image = new Image(14, 14)
  image.src = `data:image/svg+xml,${encodeURIComponent(drawn.outerHTML)}`
  await image.decode()
  const context = new OffscreenCanvas(14, 14).getContext('2d')
  if (!context) throw new Error('no canvas')
  context.fillStyle = 'white'
  context.fillRect(0, 0, 14, 14)
  context.drawImage(image, 0, 0)
  const { data } = context.getImageData(0, 0, 14, 14)
  return Array.from({ length: 14 * 14 }, (_, at) => (data[at * 4] ?? 0) + (data[at * 4 + 1] ?? 0) < 380)
}

test('every state has a shape of its own, whatever the eye makes of colours', async () => {
  root = document.createElement('div')
  root.className = 'ls-theme lane-0'
  root.dataset['theme'] = 'light'
  document.body.append(root)
  render(
    <div class="popover">
      <style>{css}</style>
      {NAMES.map((name) => (
        <Glyph key={name} name={name} />
      ))}
      <ProgressRing fraction={0.5} />
    </div>,
    root,
  )
  const shapes = await Promise.all([...root.querySelectorAll('svg')].map(pixels))
  const names = [...NAMES, 'half asleep']
  const alike = shapes.flatMap((a, index) =>
    shapes.flatMap((b, other) => {
      const differing = a.filter((dark, at) => dark !== b[at]).length
      return other > index && differing < LEAST ? [`${names[index]} and ${names[other]}: ${differing}`] : []
    }),
  )
  expect(alike).toEqual([])
})
