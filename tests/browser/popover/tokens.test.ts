import { afterEach, expect, test } from 'vitest'
import css from '../../../assets/styles/tokens.css?inline'
import { emulateMedia } from '../../support/emulate-media.ts'

const LANES = [0, 1, 2, 3, 4, 5, 6, 7].map((lane) => `lane-${lane}`)
const TEXTS = ['ink', 'soft', 'faint', 'bad', 'good', 'accent', ...LANES]
const CODE = ['keyword', 'string', 'number', 'comment', 'name'].map((name) => `code-${name}`)

/** Rows are the response of the eye without one kind of cone (Machado et al. 2009), and with all. */
const EYES: Record<string, number[]> = {
  all: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protan: [0.152, 1.053, -0.205, 0.115, 0.786, 0.099, -0.004, -0.048, 1.052],
  deutan: [0.367, 0.861, -0.228, 0.28, 0.673, 0.047, -0.012, 0.043, 0.969],
  tritan: [1.256, -0.077, -0.179, -0.078, 0.931, 0.148, 0.005, 0.691, 0.304],
}

let root: HTMLElement | null = null
afterEach(async () => {
  root?.remove()
  await emulateMedia({})
})

function colours(theme: 'light' | 'dark'): (name: string) => number[] {
  root = document.createElement('div')
  root.className = 'ls-theme'
  root.dataset['theme'] = theme
  const style = document.createElement('style')
  style.textContent = css
  const probe = document.createElement('i')
  root.append(style, probe)
  document.body.append(root)
  return (name) => {
    probe.style.color = `var(--ls-${name})`
    const [r = 0, g = 0, b = 0] = (getComputedStyle(probe).color.match(/[\d.]+/g) ?? []).map(Number)
    return [r, g, b].map((value) => {
      const part = value / 255
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
    })
  }
}

function contrast(a: number[], b: number[]): number {
  const light = ([r = 0, g = 0, blue = 0]: number[]) => 0.2126 * r + 0.7152 * g + 0.0722 * blue
  const [low = 0, high = 0] = [light(a), light(b)].sort((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}

/** Place in Oklab of a colour as an eye sees it. */
function seen(colour: number[], eye: number[]): number[] {
  const at = (row: number) =>
    Math.max(
      0,
      Math.min(
        1,
        colour.reduce((sum, part, index) => sum + part * (eye[row * 3 + index] ?? 0), 0),
      ),
    )
  const [r, g, b] = [at(0), at(1), at(2)]
  const l = Math.cbrt(0.4122 * r + 0.5363 * g + 0.0514 * b)
  const m = Math.cbrt(0.2119 * r + 0.6807 * g + 0.1074 * b)
  const s = Math.cbrt(0.0883 * r + 0.2817 * g + 0.63 * b)
  return [
    0.2105 * l + 0.7936 * m - 0.0041 * s,
    1.978 * l - 2.4286 * m + 0.4506 * s,
    0.0259 * l + 0.7828 * m - 0.8087 * s,
  ]
}

/** How far two colours are apart to an eye; 0.02 is a just noticeable difference side by side. */
function apart(a: number[], b: number[], eye: number[]): number {
  const other = seen(b, eye)
  return Math.hypot(...seen(a, eye).map((value, index) => value - (other[index] ?? 0)))
}

for (const theme of ['light', 'dark'] as const) {
  test(`every text colour has at least 4.5:1 on surface and raised, ${theme}`, () => {
    const colour = colours(theme)
    const low = ['surface', 'raised'].flatMap((ground) =>
      TEXTS.filter((name) => contrast(colour(name), colour(ground)) < 4.5).map(
        (name) => `${name} on ${ground}`,
      ),
    )
    expect(low).toEqual([])
  })

  test(`code has at least 4.5:1 on surface and on the lit line, ${theme}`, () => {
    const colour = colours(theme)
    const low = ['surface', 'lit'].flatMap((ground) =>
      ['ink', ...CODE]
        .filter((name) => contrast(colour(name), colour(ground)) < 4.5)
        .map((name) => `${name} on ${ground}`),
    )
    expect(low).toEqual([])
  })

  test(`no two lanes look alike to any eye, ${theme}`, () => {
    const colour = colours(theme)
    const alike = Object.entries(EYES).flatMap(([kind, eye]) =>
      LANES.flatMap((a, index) =>
        LANES.slice(index + 1)
          .filter((b) => apart(colour(a), colour(b), eye) < 0.045)
          .map((b) => `${a} and ${b} to ${kind}`),
      ),
    )
    expect(alike).toEqual([])
  })

  test(`where more contrast is asked for text has 7:1 and what bounds has 3:1, ${theme}`, async () => {
    await emulateMedia({ 'prefers-contrast': 'more' })
    const colour = colours(theme)
    const least = (names: readonly string[], ratio: number): string[] =>
      ['surface', 'raised', 'lit'].flatMap((ground) =>
        names
          .filter((name) => contrast(colour(name), colour(ground)) < ratio)
          .map((name) => `${name} on ${ground}`),
      )
    expect(least(['ink', 'soft', 'faint', 'bad', 'good', 'accent', ...CODE], 7)).toEqual([])
    expect(least(['line', 'edge', 'focus', 'lit-edge', ...LANES], 3)).toEqual([])
  })

  test(`what is well, wrong, lit and chosen differs to every eye, ${theme}`, () => {
    const colour = colours(theme)
    const signs = ['good', 'bad', 'lit-edge', 'accent', 'edge']
    const alike = Object.entries(EYES).flatMap(([kind, eye]) =>
      signs.flatMap((a, index) =>
        signs
          .slice(index + 1)
          .filter((b) => apart(colour(a), colour(b), eye) < 0.045)
          .map((b) => `${a} and ${b} to ${kind}`),
      ),
    )
    expect(alike).toEqual([])
  })
}

test('where the system sets the colours every one of ours is one of its own', async () => {
  await emulateMedia({ 'forced-colors': 'active' })
  const colour = colours('light')
  const [canvas, text] = [colour('surface'), colour('ink')]
  expect(LANES.filter((lane) => contrast(colour(lane), canvas) < contrast(text, canvas))).toEqual([])
})
