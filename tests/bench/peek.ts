import { startExtension } from '../support/extension.ts'
import { pageWith, TWO_TASKS } from '../support/html.ts'
import { watchPeek } from '../support/peek.ts'
import { type Figure, median } from './figure.ts'

const WARM = 9

/**
 * From the last movement of the pointer to the frame that shows the card, in the browser, with what a reader waits for on
 * purpose. Cold: nothing is loaded or started. Warm: another block of the page, which has not been run before.
 */
export async function peekFigures(): Promise<Figure[]> {
  const extension = await startExtension()
  try {
    const blocks = Array.from({ length: WARM + 1 }, (_, n) => TWO_TASKS.replace('"A", 1', `"A", ${n + 1}`))
    const page = await extension.open(pageWith(blocks))
    const peek = await watchPeek(page)
    const times: number[] = []
    for (const index of blocks.keys()) {
      const block = page.locator(`#block-${index + 1}`)
      await block.scrollIntoViewIfNeeded()
      const box = await block.boundingBox()
      if (box === null) throw new Error('the block is not to be seen')
      times.push(await peek.time(() => page.mouse.move(box.x + 40, box.y + box.height / 2)))
      await page.mouse.move(1, 1)
      await peek.gone()
    }
    const [cold = Number.NaN, ...warm] = times
    return [
      { name: 'pointer at rest to card, Python, warm', value: median(warm), unit: 'ms', budget: 100 },
      { name: 'pointer at rest to card, Python, cold', value: cold, unit: 'ms', budget: 700 },
    ]
  } finally {
    await extension.close()
  }
}
