import type { Page } from 'playwright'

/** Tab stops on the way to a control; the popover with everything open has about forty. */
const STOPS = 80

/** Presses Tab until a control of this name has the focus, and returns whether its focus can be seen. */
export async function tabTo(page: Page, name: RegExp): Promise<boolean> {
  // Pages draw themselves when the settings were read: before that there is nothing to focus.
  await page.locator('button, input, select').first().waitFor({ state: 'attached' })
  for (let step = 0; step < STOPS; step++) {
    await page.keyboard.press('Tab')
    const found = await page.evaluate(focusNow)
    if (found !== null && name.test(found.name)) return found.seen
  }
  throw new Error(`Tab does not reach ${name}`)
}

/** The name of what has the focus; empty where nothing has it. */
export async function focusOf(page: Page): Promise<string> {
  return (await page.evaluate(focusNow))?.name ?? ''
}

/** In the page: what has the focus, inside of shadow roots too. */
function focusNow(): { name: string; seen: boolean } | null {
  let here = document.activeElement
  while (here?.shadowRoot?.activeElement) here = here.shadowRoot.activeElement
  if (here === null || here === document.body) return null
  const name = here.getAttribute('aria-label') ?? (here.closest('label') ?? here).textContent ?? ''
  return { name, seen: getComputedStyle(here).outlineStyle !== 'none' }
}
