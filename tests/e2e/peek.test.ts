import type { Page } from 'playwright'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type Extension, startExtension } from '../support/extension.ts'
import { pageWith, TWO_TASKS } from '../support/html.ts'
import { type PeekWatch, watchPeek } from '../support/peek.ts'
import { buttonsOf, decided, listenersOn, offered, popoverOf, replayed, traitsOf } from '../support/reader.ts'

const CHAPTER = 'chapter-14.html'
const INDENTED = '.highlight pre'
const BOTH_FIGURES = /one at a time/

const IN_JAVASCRIPT = `const sleep = (ms) =&gt; new Promise((resolve) =&gt; setTimeout(resolve, ms))

async function work(name, ms) {
  await sleep(ms)
  console.log(name)
}

async function main() {
  await Promise.all([work('A', 1000), work('B', 2000)])
}

main()`

let extension: Extension

beforeAll(async () => {
  extension = await startExtension()
})
afterAll(() => extension.close())
afterEach(() => extension.reset())

async function open(html: string, blocks: number): Promise<{ page: Page; peek: PeekWatch }> {
  const page = await extension.open(html)
  await offered(page, blocks)
  return { page, peek: await watchPeek(page) }
}

/**
 * Brings the pointer to a place in a block, as a hand does. It leaps to the block first: on a busy machine a pointer on its
 * way would be still on the blocks between for long enough to mean them.
 */
async function pointAt(page: Page, block: string, down = 0.5): Promise<{ x: number; y: number }> {
  const box = await page.locator(block).boundingBox()
  if (box === null) throw new Error(`${block} is not to be seen`)
  const to = { x: box.x + Math.min(80, box.width / 2), y: box.y + box.height * down }
  await page.mouse.move(to.x - 12, to.y)
  await page.mouse.move(to.x, to.y, { steps: 3 })
  return to
}

test('a pointer that rests on the chapter gets the run in small, and leaves the page as it was', async () => {
  const { page, peek } = await open(CHAPTER, 2)
  await page.locator(INDENTED).scrollIntoViewIfNeeded()
  await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('h1') as Node))
  const selected = () =>
    page.evaluate(() => ({ text: String(getSelection()), focus: document.activeElement?.localName }))
  const traits = async () => ({ ...(await traitsOf(page, INDENTED)), selected: await selected() })
  // The buttons are on the page already, and so is what shows that a block is pointed at.
  await page.mouse.move(1, 1)
  const before = await traits()
  await pointAt(page, INDENTED)
  const card = await peek.shown(BOTH_FIGURES)
  const meanwhile = await selected()
  await page.mouse.move(1, 1)
  await peek.gone()
  expect([card.text.split('\n').filter(Boolean).slice(-3), meanwhile]).toEqual([
    ['main and 2 tasks, 2 s', 'one at a time 3 s', 'Replay'],
    before.selected,
  ])
  expect(await traits()).toEqual(before)
})

test('the card covers nothing of its block, can be pointed at, and stays until both are left', async () => {
  const { page, peek } = await open(CHAPTER, 2)
  await page.locator(INDENTED).scrollIntoViewIfNeeded()
  await pointAt(page, INDENTED)
  const { box, button } = await peek.shown(BOTH_FIGURES)
  const block = await page.locator(INDENTED).boundingBox()
  const covers = block !== null && box.bottom > block.y && box.top < block.y + block.height
  // At once: a machine that pauses on the way would let the card go.
  await page.mouse.move(button.x, button.y)
  // Longer than it lingers without a pointer.
  await page.waitForFunction(
    (from) => performance.now() > from + 600,
    await page.evaluate(() => performance.now()),
  )
  const there = await peek.seen()
  await page.mouse.move(1, 1)
  await peek.gone()
  expect([covers, there?.figure]).toEqual([false, 'main and 2 tasks, 2 s'])
})

test('Replay on the card opens the popover with the very runs that the card was made from', async () => {
  const { page, peek } = await open(pageWith([TWO_TASKS]), 1)
  await pointAt(page, '#block-1')
  const { button } = await peek.shown(BOTH_FIGURES)
  const runs = await peek.runs()
  await page.mouse.click(button.x, button.y)
  await replayed(page, true)
  expect([runs, await peek.runs(), await peek.seen()]).toEqual([2, 2, null])
})

test('while its popover is open a block gets no card', async () => {
  const { page, peek } = await open(pageWith([TWO_TASKS, TWO_TASKS.replace('"A", 1', '"A", 3')]), 2)
  await buttonsOf(page).first().focus()
  await page.keyboard.press('Enter')
  await replayed(page)
  await pointAt(page, '#block-1', 0.1)
  // The card of another block is there after that of the first would have been.
  await pointAt(page, '#block-2', 0.1)
  const other = await peek.shown(BOTH_FIGURES)
  expect(other.text).toContain('one at a time 5 s')
})

test('the keyboard gets the card with the focus, hears it once, sends it away, and is not held up', async () => {
  const { page, peek } = await open(pageWith([TWO_TASKS, TWO_TASKS]), 2)
  await page.keyboard.press('Tab')
  const card = await peek.shown(BOTH_FIGURES)
  await page.keyboard.press('Escape')
  await peek.gone()
  const nameOf = () =>
    page.evaluate(() => document.querySelector('loopscope-buttons')?.shadowRoot?.activeElement?.ariaLabel)
  const first = await nameOf()
  await page.keyboard.press('Tab')
  await peek.shown()
  expect([card.status, first, await nameOf()]).toEqual([
    'Preview: main and 2 tasks, 2 s; one at a time 3 s',
    'Replay code block 1',
    'Replay code block 2',
  ])
})

test('Enter opens the popover, and closing it brings no card that nobody asked for', async () => {
  const { page, peek } = await open(pageWith([TWO_TASKS, TWO_TASKS]), 2)
  await page.keyboard.press('Tab')
  await peek.shown(BOTH_FIGURES)
  await page.keyboard.press('Enter')
  await replayed(page)
  await page.keyboard.press('Escape')
  await popoverOf(page).waitFor({ state: 'detached' })
  await page.waitForFunction(
    (from) => performance.now() > from + 700,
    await page.evaluate(() => performance.now()),
  )
  const after = await peek.seen()
  await page.keyboard.press('Tab')
  expect([after, (await peek.shown()).figure]).toEqual([null, 'main and 2 tasks, 2 s'])
})

test('JavaScript gets its card, too', async () => {
  const html = pageWith([]).replace(
    '</main>',
    `<pre id="block-1"><code class="language-js">${IN_JAVASCRIPT}</code></pre></main>`,
  )
  const { page, peek } = await open(html, 1)
  await pointAt(page, '#block-1')
  expect((await peek.shown()).figure).toMatch(/, 2 s$/)
})

test('the popup switches it off and on in the page that is open', async () => {
  const { page, peek } = await open(pageWith([TWO_TASKS]), 1)
  const toolbar = await extension.openToolbar(page)
  const preview = toolbar.getByRole('switch', { name: 'Preview' })
  const watched = async () =>
    (await listenersOn(page, ['document.querySelector("#block-1")'])).some((each) =>
      each.endsWith('pointermove'),
    )
  await pointAt(page, '#block-1')
  await peek.shown()
  await preview.click()
  await peek.gone()
  const off = await watched()
  await preview.click()
  await expect.poll(watched).toBe(true)
  await page.mouse.move(1, 1)
  await pointAt(page, '#block-1')
  expect([off, (await peek.shown()).figure]).toEqual([false, 'main and 2 tasks, 2 s'])
})

test('the options switch it off as well', async () => {
  const { page, peek } = await open(pageWith([TWO_TASKS]), 1)
  await pointAt(page, '#block-1')
  await peek.shown()
  const options = await extension.openOwn('options.html')
  await options.getByRole('switch', { name: 'A preview' }).click()
  await peek.gone()
  expect(await peek.seen()).toBe(null)
})

test('while text is selected with the pointer no card comes', async () => {
  const { page, peek } = await open(pageWith([TWO_TASKS]), 1)
  const at = await pointAt(page, '#block-1', 0.2)
  await peek.shown()
  await page.mouse.down()
  await peek.gone()
  await page.mouse.move(at.x + 100, at.y + 40, { steps: 5 })
  await page.mouse.up()
  expect([await peek.seen(), await page.evaluate(() => String(getSelection()).length > 0)]).toEqual([
    null,
    true,
  ])
})

const ODD = {
  asks: 'import asyncio\n\nasync def main():\n    name = input("Name? ")\n    await asyncio.sleep(1)\n    print(name)\n\nasyncio.run(main())',
  endless:
    'import asyncio\n\nasync def main():\n    await asyncio.sleep(1)\n    while True:\n        pass\n\nasyncio.run(main())',
  fails:
    'import asyncio\n\nasync def main():\n    await asyncio.sleep(1)\n    print(1 / 0)\n\nasyncio.run(main())',
}

test('code that asks, that has no end or that fails is told in one line', async () => {
  const { page, peek } = await open(pageWith(Object.values(ODD)), 3)
  const said: string[] = []
  for (const index of [1, 2, 3]) {
    await page.locator(`#block-${index}`).scrollIntoViewIfNeeded()
    await pointAt(page, `#block-${index}`)
    said.push((await peek.shown(/asks|Stopped|Fails/)).figure)
    await page.mouse.move(1, 1)
    await peek.gone()
  }
  expect(said).toEqual([
    'It asks 1 question; the answer is up to you.',
    expect.stringMatching(/^Stopped on line [56]: it runs for too long\.$/),
    'Fails on line 5: ZeroDivisionError: division by zero',
  ])
})

test('code that can not be run gets no card, and its replay still says why', async () => {
  const broken = 'async def main(:\n    await asyncio.sleep(1)\n    print("x")\n\nasyncio.run(main())'
  const { page, peek } = await open(pageWith([broken, TWO_TASKS]), 2)
  await pointAt(page, '#block-1')
  await expect.poll(() => peek.runs()).toBe(1)
  await pointAt(page, '#block-2')
  await peek.shown(BOTH_FIGURES)
  await page.mouse.move(1, 1)
  await peek.gone()
  await pointAt(page, '#block-1')
  await buttonsOf(page).first().click()
  await decided(page)
  expect(await popoverOf(page).getByRole('alert').count()).toBe(1)
})

test('code that the page has changed is shown as it is now', async () => {
  const { page, peek } = await open(pageWith([TWO_TASKS]), 1)
  await pointAt(page, '#block-1')
  await peek.shown(BOTH_FIGURES)
  const before = await buttonsOf(page).elementHandle()
  await page.evaluate(
    (code) => {
      const shown = document.querySelector('#block-1 code')
      if (shown) shown.textContent = code
    },
    TWO_TASKS.replace('"B", 2', '"B", 7'),
  )
  await peek.gone()
  await page.mouse.move(1, 1)
  await page.waitForFunction((old) => old !== null && !old.isConnected, before)
  await offered(page, 1)
  await pointAt(page, '#block-1')
  expect((await peek.shown(BOTH_FIGURES)).figure).toBe('main and 2 tasks, 7 s')
})

/** A page that does what it can to keep others off. */
const HOSTILE = `* { all: unset !important; display: block !important; }
html { transform: scale(1); overflow: hidden !important; height: 100% !important; }
body { transform: translateX(20px); filter: blur(0); height: 100% !important; overflow: auto !important; }
main { perspective: 500px; padding: 200px 0 !important; }
main::after { content: ''; position: fixed; inset: 0; z-index: 2147483647; pointer-events: none; }
loopscope-peek { display: none !important; opacity: 0 !important; transform: scale(0) !important; }`

test('a page that hides, clips and covers everything can neither hide the card nor look into it', async () => {
  const { page, peek } = await open(pageWith([TWO_TASKS], HOSTILE), 1)
  await pointAt(page, '#block-1')
  const { button } = await peek.shown(BOTH_FIGURES)
  const found = await page.evaluate(({ x, y }) => {
    const host = document.querySelector('loopscope-peek')
    return [document.elementFromPoint(x, y) === host, host?.shadowRoot ?? null, host?.textContent]
  }, button)
  expect(found).toEqual([true, null, ''])
})

test('events that the page makes itself run nothing', async () => {
  const { page, peek } = await open(pageWith([TWO_TASKS, TWO_TASKS.replace('"A", 1', '"A", 3')]), 2)
  await page.evaluate(() => {
    const block = document.querySelector('#block-1')
    const at = { bubbles: true, clientX: 60, clientY: 60, pointerType: 'mouse' }
    for (const type of ['pointerenter', 'pointermove', 'pointermove'])
      block?.dispatchEvent(new PointerEvent(type, at))
  })
  await pointAt(page, '#block-2')
  await peek.shown(BOTH_FIGURES)
  expect(await peek.programs()).toBe(1)
})

test('under a strict policy, in a scrolled box, the card is there all the same', async () => {
  const css = 'main { height: 300px; overflow: auto } pre { margin-top: 400px }'
  const page = await extension.open(pageWith([TWO_TASKS], css), {
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
  })
  await offered(page, 1)
  const peek = await watchPeek(page)
  await page.locator('#block-1').scrollIntoViewIfNeeded()
  await page.mouse.move(200, 200, { steps: 4 })
  const card = await peek.shown(BOTH_FIGURES)
  expect(card.figure).toBe('main and 2 tasks, 2 s')
})
