import type { Page } from 'playwright'

/** ms from pressing a block's button (by its place on the page, from 0) until its replay is drawn. */
export function timePress(page: Page, index: number): Promise<number> {
  return page.evaluate(async (at) => {
    const button = document.querySelector('loopscope-buttons')?.shadowRoot?.querySelectorAll('button')[at]
    const shown = () =>
      document.querySelector('loopscope-overlay')?.shadowRoot?.querySelector('[role=slider]')
    // That of another block goes when this one comes.
    const before = shown()
    const started = performance.now()
    button?.click()
    while (!shown() || shown() === before) await new Promise((resolve) => setTimeout(resolve, 1))
    return performance.now() - started
  }, index)
}
