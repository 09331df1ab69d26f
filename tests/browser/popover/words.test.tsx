import { signal } from '@preact/signals'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { mountPopover } from '../../../components/popover/index.ts'
import { LEAVE_MS } from '../../../components/popover/limits.ts'
import { createPlayer, createReplay } from '../../../components/replay/index.ts'
import { wordsFor } from '../../../components/words/index.ts'
import { type OpenPopover, openPopover, readyModel, settled } from '../../support/open-popover.ts'
import { chapterTrace } from '../../support/traces.ts'

let popover: OpenPopover | null = null

beforeAll(() => page.viewport(1280, 900))

afterEach(() => {
  popover?.close()
  popover = null
})

async function asleep(): Promise<OpenPopover> {
  const model = readyModel(chapterTrace())
  popover = openPopover(model)
  const { replay, player } = model
  player.seek(
    replay.stops.switch.find(
      (seq) =>
        replay.trace.events[seq]?.type === 'task.suspended' && replay.stateAt(seq).tasks[2] === 'waiting',
    ) ?? 0,
  )
  await settled()
  return popover
}

test('a term explains itself when it is pointed at, focused or pressed, and Escape closes that first', async () => {
  const popover = await asleep()
  const term = popover.find('.say .term')
  term.focus()
  await settled()
  const said = popover.text('.gloss')
  popover.press('Escape')
  await settled()
  const closed = popover.overlay.box.querySelector('.gloss')
  term.dispatchEvent(new MouseEvent('mouseenter'))
  await settled()
  expect([said, closed, popover.text('.gloss'), popover.overlay.host.isConnected]).toEqual([
    'Lets go of the loop at an await, so that something else can run.',
    null,
    said,
    true,
  ])
})

test('the pointer can go over to an explanation, which stays until it leaves or Escape is pressed anywhere', async () => {
  const popover = await asleep()
  const term = popover.find('.say .term')
  term.dispatchEvent(new MouseEvent('mouseenter'))
  await settled()
  term.dispatchEvent(new MouseEvent('mouseleave'))
  popover.find('.gloss').dispatchEvent(new PointerEvent('pointerenter'))
  await new Promise((done) => setTimeout(done, LEAVE_MS + 50))
  const over = popover.text('.gloss')
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }))
  await settled()
  expect([over.startsWith('Lets go'), popover.overlay.box.querySelector('.gloss')]).toEqual([true, null])
  expect(popover.overlay.host.isConnected).toBe(true)
})

test('an explanation goes away when the pointer has left it, unless its term has the focus', async () => {
  const popover = await asleep()
  const term = popover.find('.say .term')
  term.focus()
  await settled()
  term.dispatchEvent(new MouseEvent('mouseleave'))
  await new Promise((done) => setTimeout(done, LEAVE_MS + 50))
  const focused = popover.text('.gloss')
  term.blur()
  await expect.poll(() => popover.overlay.box.querySelector('.gloss')).toBe(null)
  expect(focused).toContain('Lets go')
})

test('the explanation stands inside the popover, beside its term', async () => {
  const popover = await asleep()
  popover.find('.say .term').focus()
  await settled()
  const gloss = popover.find('.gloss').getBoundingClientRect()
  const box = popover.overlay.box.getBoundingClientRect()
  expect([gloss.left >= box.left, gloss.right <= box.right, gloss.bottom <= box.bottom]).toEqual([
    true,
    true,
    true,
  ])
})

test('the whole popover speaks German, narration and all', async () => {
  const root = document.createElement('div')
  document.body.append(root)
  const words = wordsFor('de')
  const trace = chapterTrace()
  const replay = createReplay(trace, words)
  const player = createPlayer(replay, { now: () => 0, requestFrame: () => 0 })
  const unmount = mountPopover(root, {
    model: signal({ type: 'ready', trace, replay, player, comparison: { type: 'none' } }),
    words: signal(words),
    onLine: () => {},
    onRetry: () => {},
  })
  await settled()
  const text = root.textContent ?? ''
  const lang = root.querySelector('.popover')?.getAttribute('lang')
  unmount()
  root.remove()
  expect([lang, text.includes('Der Ablauf beginnt'), text.includes('The run')]).toEqual(['de', true, false])
})

test('where the axis is broken, the break says what it is', async () => {
  const popover = await asleep()
  popover.find('.ruler .break').dispatchEvent(new MouseEvent('mouseenter'))
  await settled()
  expect(popover.text('.gloss')).toMatch(/^Not to scale: /)
})
