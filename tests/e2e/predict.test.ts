/** Predict in JavaScript by mouse, in Python by keyboard, and what must not be told meanwhile. */
import type { Page } from 'playwright'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type Extension, startExtension } from '../support/extension.ts'
import { pageWith, TWO_SLEEPS } from '../support/html.ts'
import { watchPeek } from '../support/peek.ts'
import { offered, popoverOf, pressReplay, replayed } from '../support/reader.ts'

const CHAPTER = 'chapter-14.html'
const BARE = 'pre:has-text("async def") >> nth=0'

/** Its end, its error and its lint are not to be known before they are reached. */
const UNHANDLED = `const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
async function work(name, ms) {
  await sleep(ms)
  console.log(name + " done")
}
work("A", 100)
work("B", 200)
await sleep(300)
console.log("before")
throw new RangeError("the end")`

let extension: Extension

beforeAll(async () => {
  extension = await startExtension()
})
afterAll(() => extension.close())
afterEach(() => extension.reset())

async function guessing(code: string): Promise<Page> {
  const page = await extension.open(pageWith([code], '', 'javascript'))
  await pressReplay(page, '#block-1')
  await replayed(page)
  await popoverOf(page).getByRole('button', { name: 'Predict' }).click()
  await popoverOf(page).locator('.choice').first().waitFor()
  return page
}

test('by mouse: every question about JavaScript is answered, and the score counts the right ones', async () => {
  const page = await guessing(TWO_SLEEPS)
  const choices = popoverOf(page).locator('.choice')
  let asked = 0
  let right = 0
  while ((await choices.count()) > 0) {
    await choices.last().click()
    await popoverOf(page).locator('.choice.right').waitFor()
    asked += 1
    if ((await popoverOf(page).locator('.choice.right[aria-pressed=true]').count()) > 0) right += 1
    await popoverOf(page).getByRole('button', { name: 'Next question' }).click()
    await popoverOf(page).locator('.choice.right').waitFor({ state: 'detached' })
  }
  const score = await popoverOf(page).locator('.score').textContent()
  await popoverOf(page).getByRole('button', { name: 'Stop guessing' }).click()
  await popoverOf(page).getByRole('button', { name: 'Play' }).waitFor()
  expect([asked > 2, score]).toEqual([true, `${right} of ${asked} right`])
})

test('by keyboard alone: every question is answered, and the score is kept to the end', async () => {
  const page = await extension.open(CHAPTER)
  await offered(page, 2)
  await pressReplay(page, BARE)
  await replayed(page, true)
  await popoverOf(page).getByRole('button', { name: 'Predict' }).focus()
  await page.keyboard.press('Enter')
  await popoverOf(page).locator('.choice').first().waitFor()
  const asked: (string | null)[] = []
  while ((await popoverOf(page).locator('.choice').count()) > 0) {
    asked.push(await popoverOf(page).locator('.asked').textContent())
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await popoverOf(page).locator('.choice.right').waitFor()
    await page.keyboard.press('Enter')
    await popoverOf(page).locator('.choice.right').waitFor({ state: 'detached' })
  }
  const score = await popoverOf(page).locator('.score').textContent()
  await page.keyboard.press('Escape')
  expect([asked.length > 4, new Set(asked).size, score?.endsWith(`of ${asked.length} right`)]).toEqual([
    true,
    2,
    true,
  ])
  await popoverOf(page).getByRole('button', { name: 'Play' }).waitFor()
})

test('while a question is open, nothing tells how the run ends or shows what comes', async () => {
  const page = await guessing(UNHANDLED)
  const told: string[] = []
  let exports = 0
  while ((await popoverOf(page).locator('.choice').count()) > 0) {
    const menu = popoverOf(page).getByRole('button', { name: 'Export and share' })
    await menu.click()
    told.push(await popoverOf(page).evaluate(withoutCodeAndChoices))
    exports += await popoverOf(page).locator('.export-menu .act').count()
    await menu.click()
    await page.keyboard.press('End')
    await page.keyboard.press('t')
    await popoverOf(page).locator('.choice').first().click()
    await popoverOf(page).locator('.choice.right').waitFor()
    await popoverOf(page).getByRole('button', { name: 'Next question' }).click()
    await popoverOf(page).locator('.choice.right').waitFor({ state: 'detached' })
  }
  // The last question is about what the error prints: it has been raised by then.
  const before = told.slice(0, -1)
  expect([
    before.length > 2,
    before.filter((text) => /RangeError|the end/.test(text)),
    exports,
    /B done|before/.test(before.slice(0, 2).join('\n')),
  ]).toEqual([true, [], 0, false])
})

test('who guesses first gets a preview that tells nothing, and a replay that asks', async () => {
  const options = await extension.openOwn('options.html')
  await options.getByRole('switch', { name: /^Guess first/ }).click()
  const page = await extension.open(pageWith([UNHANDLED], '', 'javascript'))
  await offered(page, 1)
  const peek = await watchPeek(page)
  for (const x of [40, 44]) await page.locator('#block-1').hover({ position: { x, y: 30 } })
  const { text } = await peek.shown()
  await pressReplay(page, '#block-1')
  await popoverOf(page).locator('.choice').first().waitFor()
  expect(text).toMatch(/^module and 2 async calls\s+Replay\s+How it runs is for you to guess first\.$/)
})

/** In the page: every text and name of the popover that a reader or a screen reader could get at. */
function withoutCodeAndChoices(popover: Element): string {
  const copy = popover.cloneNode(true) as Element
  for (const part of copy.querySelectorAll('.code, .choices, [inert]')) part.remove()
  const names = [...copy.querySelectorAll('[aria-label], [title], [aria-valuetext]')].flatMap((element) =>
    ['aria-label', 'title', 'aria-valuetext'].map((name) => element.getAttribute(name) ?? ''),
  )
  return [copy.textContent, ...names].join('\n')
}
