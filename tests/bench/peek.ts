import type { Page } from 'playwright'
import { startExtension } from '../support/extension.ts'
import { pageWith, TWO_SLEEPS, TWO_TASKS } from '../support/html.ts'
import { type PeekWatch, watchPeek } from '../support/peek.ts'
import { buttonsOf } from '../support/reader.ts'
import { type Figure, median } from './figure.ts'
import { timePress } from './press.ts'

const BROWSERS = 5
const WARM = 9
/** A browser that was just started is busy with itself for a while, and that is no cost of the card. */
const STARTED_MS = 2_000

const LANGUAGES = [
  {
    name: 'Python',
    language: 'python',
    cold: 700,
    block: (n: number) => TWO_TASKS.replace('"A", 1', `"A", ${n}`),
  },
  {
    name: 'JavaScript',
    language: 'javascript',
    cold: 300,
    block: (n: number) => TWO_SLEEPS.replace('"A", 1000', `"A", ${n}000`),
  },
]

/**
 * From the last movement of the pointer to the frame that shows the card, in the browser, with the 50 ms that a reader must
 * rest. Cold: a browser in which nothing of Loopscope but the content script is loaded. Warm: another block of the page, which has not been
 * run before. Again: a block whose card was there before.
 */
export async function peekFigures(): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const { name, language, cold, block } of LANGUAGES) {
    const page = pageWith(
      Array.from({ length: WARM + 2 }, (_, n) => block(n + 1)),
      '',
      language,
    )
    const first: number[] = []
    for (let run = 1; run < BROWSERS; run++) {
      first.push(await inBrowser(page, ({ tab, peek }) => timeCard(tab, peek, 1)))
    }
    const { warm, again, presses } = await inBrowser(page, async ({ tab, peek }) => {
      first.push(await timeCard(tab, peek, 1))
      const warm: number[] = []
      const again: number[] = []
      for (let index = 2; index < WARM + 2; index++) warm.push(await timeCard(tab, peek, index))
      for (let index = 2; index < WARM + 2; index++) again.push(await timeCard(tab, peek, index))
      const presses: number[] = []
      for (let index = 1; index < WARM + 1; index++) presses.push(await timePress(tab, index))
      return { warm, again, presses }
    })
    figures.push(
      { name: `pointer at rest to card, ${name}, warm`, value: median(warm), unit: 'ms', budget: 100 },
      { name: `pointer at rest to card, ${name}, again`, value: median(again), unit: 'ms', budget: 100 },
      { name: `pointer at rest to card, ${name}, cold`, value: median(first), unit: 'ms', budget: cold },
      { name: `${name}, card, cold over warm`, value: median(first) / median(warm), unit: 'x', budget: null },
      { name: `${name}, warm, press to replay`, value: median(presses), unit: 'ms', budget: null },
    )
  }
  return figures
}

type Opened = { tab: Page; peek: PeekWatch }

async function inBrowser<T>(html: string, measure: (opened: Opened) => Promise<T>): Promise<T> {
  const extension = await startExtension()
  try {
    const tab = await extension.open(html)
    await buttonsOf(tab).last().waitFor({ state: 'attached' })
    await tab.waitForTimeout(STARTED_MS)
    return await measure({ tab, peek: await watchPeek(tab) })
  } finally {
    await extension.close()
  }
}

/** ms until the card of this block (from 1) is there, which is gone again afterwards. */
async function timeCard(tab: Page, peek: PeekWatch, index: number): Promise<number> {
  const block = tab.locator(`#block-${index}`)
  await block.scrollIntoViewIfNeeded()
  const box = await block.boundingBox()
  if (box === null) throw new Error('the block is not to be seen')
  const ms = await peek.time(() => tab.mouse.move(box.x + 40, box.y + box.height / 2))
  await tab.mouse.move(1, 1)
  await peek.gone()
  return ms
}
