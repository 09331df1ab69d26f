import { afterEach, beforeEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import type { ReadyModel } from '../../../components/popover/index.ts'
import { type OpenPopover, openPopover, readyModel, settled } from '../../support/open-popover.ts'
import { chapterTrace } from '../../support/traces.ts'

let popover: OpenPopover
let model: ReadyModel

beforeEach(async () => {
  await page.viewport(1280, 900)
  model = readyModel(chapterTrace())
  popover = openPopover(model)
  await settled()
})

afterEach(() => popover.close())

/** How many px of the height of what a selector finds are seen, not hidden by what scrolls around it. */
function seen(selector: string): number {
  const item = popover.find(selector)
  let { top, bottom } = item.getBoundingClientRect()
  for (let around = item.parentElement; around; around = around.parentElement) {
    if (getComputedStyle(around).overflowY === 'visible') continue
    const box = around.getBoundingClientRect()
    top = Math.max(top, box.top)
    bottom = Math.min(bottom, box.bottom)
  }
  return Math.max(0, bottom - top)
}

/** All of it, but for what rounding takes. */
const whole = (selector: string): boolean =>
  seen(selector) > popover.find(selector).getBoundingClientRect().height - 1

test('with everything opened below them, the lit line and what runs stay in sight', async () => {
  popover.press('/')
  popover.button('Console').click()
  popover.button('Predict').click()
  await settled()
  popover.find('.choice').click()
  await settled()
  await settled()
  expect([whole('.code li.now'), whole('.loop .lists > section')]).toEqual([true, true])
})

test('a step within the same line brings it back into sight', async () => {
  const { replay, player } = model
  const lines = replay.trace.events.map(({ seq }) => replay.stateAt(seq).line)
  const same = lines.findIndex((line, seq) => line !== null && line > 8 && line === lines[seq + 1])
  popover.button('What if').click()
  player.seek(same)
  await settled()
  popover.find('.code').scrollTop = 0
  const scrolledAway = whole('.code li.now')
  player.seek(same + 1)
  await settled()
  expect([scrolledAway, whole('.code li.now')]).toEqual([false, true])
})

test('the chip of warnings brings the first of them into sight', async () => {
  const trace = chapterTrace()
  const type = 'other' as const
  const assumptions = Array.from({ length: 12 }, (_, index) => ({ type, line: 1, message: `No ${index}.` }))
  const last = trace.events.at(-1)
  const note = { type: 'note', level: 'warning', code: 'never-awaited', text: 'Never awaited.', line: 4 }
  const events = trace.events.map((event) => (event === last ? { ...event, ...note } : event))
  popover.model.value = readyModel({ ...trace, assumptions, events } as typeof trace)
  await settled()
  popover.button('12 assumptions').click()
  await settled()
  const before = seen('.notes .lints li')
  popover.button('1 warning').click()
  await settled()
  expect([before, whole('.notes .lints li')]).toEqual([0, true])
})

test('on a phone, three lines of the code stay above what is changed, and that is all there', async () => {
  await page.viewport(360, 640)
  popover.press('e')
  await settled()
  popover.find('.body').scrollTop = 10_000
  await settled()
  const { scrollHeight, clientHeight } = popover.find('.what-if')
  expect([seen('.code') >= 63, scrollHeight - clientHeight]).toEqual([true, 0])
})

test('in a small window the sentence keeps less room free', async () => {
  await page.viewport(620, 640)
  await settled()
  const before = popover.find('.say').getBoundingClientRect().height
  popover.find('.say').closest('.ls-frame')?.setAttribute('data-sized', '')
  expect(popover.find('.say').getBoundingClientRect().height).toBeLessThan(before)
})

test.each([
  [1280, 900],
  [800, 900],
  [360, 640],
])(
  'in a window of %i by %i, what is opened above the console leaves three of its lines in sight',
  async (width, height) => {
    await page.viewport(width, height)
    const assumptions = Array.from({ length: 12 }, (_, index) => ({
      type: 'latency' as const,
      line: 1,
      message: `Assumption ${index}.`,
    }))
    model = readyModel({ ...chapterTrace(), assumptions })
    popover.model.value = model
    await settled()
    popover.button('Console').click()
    await settled()
    const alone = seen('.console')
    popover.button('Why now?').click()
    popover.button('12 assumptions').click()
    model.player.seek(model.replay.trace.events.length - 1)
    await settled()
    expect([alone >= 72, seen('.console') >= 72, seen('.out:last-of-type') >= 19]).toEqual([true, true, true])
  },
)

/** The chapter, printing twelve lines each time it prints, with the console open. */
async function openLongConsole(): Promise<HTMLElement> {
  const trace = chapterTrace()
  const events = trace.events.map((event) =>
    event.type === 'output' ? { ...event, text: event.text.repeat(12) } : event,
  )
  model = readyModel({ ...trace, events })
  popover.model.value = model
  await settled()
  popover.button('Console').click()
  await settled()
  return popover.find<HTMLElement>('.console')
}

test('the console is at its newest line when the run is at its end', async () => {
  const list = await openLongConsole()
  model.player.seek(model.replay.trace.events.length - 1)
  await settled()
  const { scrollHeight, scrollTop, clientHeight } = list
  expect([scrollTop > 0, scrollHeight - scrollTop - clientHeight < 2, whole('.console')]).toEqual([
    true,
    true,
    true,
  ])
})

test('who scrolled up in the console stays there when the run goes on', async () => {
  const list = await openLongConsole()
  model.player.seek(model.replay.output[0]?.seq ?? 0)
  await settled()
  const atEnd = list.scrollTop
  const scrolled = new Promise((done) => list.addEventListener('scroll', done, { once: true }))
  list.scrollTop = 0
  await scrolled
  model.player.seek(model.replay.trace.events.length - 1)
  await settled()
  expect([atEnd > 0, list.scrollTop]).toEqual([true, 0])
})

test('a long name in the console is cut before its number', async () => {
  const trace = chapterTrace()
  const tasks = trace.tasks.map((task) => ({ ...task, named: true, name: 'setTimeout callback', args: [] }))
  popover.model.value = model = readyModel({ ...trace, tasks })
  await settled()
  popover.button('Console').click()
  model.player.seek(model.replay.trace.events.length - 1)
  await settled()
  const who = popover.find('.out .who')
  const name = popover.find('.out .who span')
  expect([who.textContent, name.scrollWidth > name.clientWidth, who.scrollWidth <= who.clientWidth]).toEqual([
    'setTimeout callback #1',
    true,
    true,
  ])
})
