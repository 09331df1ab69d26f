import type { Page } from 'playwright'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type Extension, startExtension } from '../support/extension.ts'
import { pageWith, TWO_TASKS } from '../support/html.ts'
import { consoleOf, decided, litText, popoverOf, press, pressReplay, replayed } from '../support/reader.ts'

let extension: Extension

beforeAll(async () => {
  extension = await startExtension()
})
afterAll(() => extension.close())
afterEach(() => extension.reset())

/** `body` inside of an async function that is run, on a page that has the chapter's program as its second block. */
function hostile(body: string): string {
  const lines = body.split('\n').map((line) => `    ${line}`)
  return pageWith([
    ['import asyncio', 'async def main():', ...lines, 'asyncio.run(main())'].join('\n'),
    TWO_TASKS,
  ])
}

/** Frames that the page draws until the popover has made up its mind. */
function framesUntilDecided(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let frames = 0
        const frame = () => {
          frames++
          const popover = document.querySelector('loopscope-overlay')?.shadowRoot
          if (popover?.querySelector('[role=slider], [role=alert]')) resolve(frames)
          else requestAnimationFrame(frame)
        }
        requestAnimationFrame(frame)
      }),
  )
}

/** What the popover says about how the run ended, or why there was none. */
async function verdictOf(page: Page): Promise<string> {
  await decided(page)
  const refused = popoverOf(page).getByRole('alert').locator('.reason')
  if ((await refused.count()) > 0) return `Refused: ${await refused.textContent()}`
  const chip = popoverOf(page).locator('.chip.outcome')
  if ((await chip.count()) === 0) return 'completed'
  await chip.click()
  return `${await chip.textContent()}: ${await popoverOf(page).locator('.notes').textContent()}`
}

/** The next replay, of an honest block, is what it always is. */
async function expectNextReplayWorks(page: Page): Promise<void> {
  await press(page, 'Close')
  await pressReplay(page, '#block-2', 1)
  await replayed(page, true)
  await press(page, 'To the end')
  expect(await consoleOf(page)).toEqual(['A done', 'B done'])
}

const programs: { name: string; body: string; verdict: RegExp; takesTime?: true }[] = [
  { name: 'a loop without end', body: 'while True: pass', verdict: /^Stopped: .*line 3/is, takesTime: true },
  {
    name: 'ten million prints',
    body: 'for i in range(10_000_000):\n    print(i)',
    verdict: /^Stopped: .*print/i,
  },
  { name: 'recursion without end', body: 'def f(): return f()\nf()', verdict: /^Failed: RecursionError/ },
  { name: 'two gigabytes', body: 'data = bytearray(2_000_000_000)', verdict: /^Failed: MemoryError/ },
  {
    name: 'ever more memory',
    body: 'data = []\nwhile True: data.append(bytearray(10_000_000))',
    verdict: /^Failed: MemoryError/,
  },
  {
    name: 'the way out to JavaScript',
    body: 'import js\njs.document',
    verdict: /ModuleNotFoundError: No module named 'js'/,
  },
  {
    name: 'a computation that never returns',
    body: 'print(sum(range(10**12)))',
    verdict: /^Stopped: .*line 3.*seconds/,
    takesTime: true,
  },
]

/** A page that is held up draws none or one while the engine works; this is far below what a busy machine draws. */
const SOME_FRAMES = 10

for (const { name, body, verdict, takesTime = false } of programs) {
  test(`${name} has a clear outcome, the page goes on, and the next replay works`, async () => {
    const page = await extension.open(hostile(body))
    await pressReplay(page, '#block-1')
    const frames = await framesUntilDecided(page)
    if (takesTime) expect(frames).toBeGreaterThan(SOME_FRAMES)
    expect(await verdictOf(page)).toMatch(verdict)
    await expectNextReplayWorks(page)
  })
}

test('code that can not be compiled is refused with its line and the reason, and no timeline is shown', async () => {
  const page = await extension.open(
    pageWith([
      'import asyncio\n\nasync def main():\n    await asyncio.sleep(1\n    total = = 2\n\nasyncio.run(main())',
      TWO_TASKS,
    ]),
  )
  await pressReplay(page, '#block-1')
  expect(await verdictOf(page)).toMatch(/^Refused: line 4.*bracket \( .*never closed/)
  expect(await popoverOf(page).getByRole('slider').count()).toBe(0)
  expect(await litText(page)).toBe(null)
  await expectNextReplayWorks(page)
})
