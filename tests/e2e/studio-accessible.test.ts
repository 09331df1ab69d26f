import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Extension, startExtension } from '../support/extension.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let extension: Extension
let studio: Page

beforeAll(async () => {
  extension = await startExtension()
  studio = await extension.openOwn('studio.html')
  await studio.getByRole('slider').waitFor()
  await studio.getByLabel('Examples').selectOption('Tasks')
  await studio.getByText('brew coffee').first().waitFor()
  await studio.getByRole('button', { name: 'Compare' }).waitFor()
})
afterAll(() => extension.close())

/** What axe finds against WCAG 2.2 AA, as `rule: element`. */
async function faults(): Promise<string[]> {
  await studio.evaluate(axe)
  const { violations } = await studio.evaluate(() =>
    (globalThis as unknown as { axe: { run(options: unknown): Promise<AxeResults> } }).axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    }),
  )
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

/** Every state of the Studio that this part adds, and how to get there and back. */
const STATES: [string, (page: Page) => Promise<void>, string | null][] = [
  ['a replay', async () => {}, null],
  [
    'the export menu',
    (page) => page.getByRole('button', { name: 'Export and share' }).click(),
    'Export and share',
  ],
  ['what if', (page) => page.getByRole('button', { name: 'What if' }).click(), 'What if'],
  ['a question', (page) => page.getByRole('button', { name: 'Predict' }).click(), null],
  ['an answer', (page) => page.locator('.choice').first().click(), 'Stop guessing'],
]

test.each(['light', 'dark'] as const)('axe finds nothing in the Studio, %s', async (colorScheme) => {
  await studio.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  const found: string[] = []
  for (const [state, enter, leave] of STATES) {
    await enter(studio)
    found.push(...(await faults()).map((fault) => `${state}: ${fault}`))
    if (leave !== null) await studio.getByRole('button', { name: leave }).click()
  }
  expect(found).toEqual([])
})
