/** What a reader does to see the first replay of a page, done for them. */
import type { Page } from 'playwright'

/** Opens the replay of the first block that is offered, and lets it stand where both tasks are asleep. */
export async function openReplay(page: Page): Promise<void> {
  await pressReplay(page)
  for (let step = 0; step < STEPS_TO_SLEEP; step++) await page.keyboard.press('ArrowRight')
  await page.waitForTimeout(GLIDE_MS)
}

/** Presses the button of the first block and waits for its replay. */
export async function pressReplay(page: Page): Promise<void> {
  const button = page.locator('loopscope-buttons button').first()
  await button.waitFor({ state: 'attached' })
  await button.focus()
  await page.keyboard.press('Enter')
  await page.locator('loopscope-overlay [role=slider]').first().waitFor()
  // The comparison needs a second run. Its words are shorter in a narrow window.
  await page.locator('loopscope-overlay .figures').waitFor({ state: 'attached' })
}

const STEPS_TO_SLEEP = 9
/** The playhead glides to where it stands. */
const GLIDE_MS = 500

/** The text of the first block that is offered. */
export async function readBlock(page: Page): Promise<string> {
  return await page.evaluate(() => {
    const blocks = [...document.querySelectorAll('pre')].map((block) => block.textContent ?? '')
    return blocks.find((text) => text.includes('async def'))?.trimEnd() ?? ''
  })
}
