/** "Why now?" and "Who awaits whom", by the hands that a reader has: a mouse, and the keys. */
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Player } from '../../../components/replay/index.ts'
import { awaitsTrace } from '../../support/gallery-traces.ts'
import { type OpenPopover, openPopover, readyModel, settled } from '../../support/open-popover.ts'

/** Tasks that wait at once in the middle of the run. */
const WAITING = 6

let popover: OpenPopover
let player: Player

beforeAll(() => page.viewport(1280, 900))
beforeEach(async () => {
  const model = readyModel(awaitsTrace())
  player = model.player
  popover = openPopover(model)
  player.seek(
    model.replay.stops.switch.find((seq) => model.replay.stateAt(seq).waiting.length === WAITING) ?? 0,
  )
  await settled()
})
afterEach(() => popover.close())

const there = (selector: string): boolean => popover.overlay.box.querySelector(selector) !== null
const focused = (): Element | null => popover.overlay.host.shadowRoot?.activeElement ?? null

async function click(element: Element): Promise<void> {
  await userEvent.click(element)
  await settled()
}

async function keys(text: string): Promise<void> {
  await userEvent.keyboard(text)
  await settled()
}

/** Tab, until what has the focus fits. */
async function tabTo(selector: string): Promise<void> {
  const most = popover.overlay.box.querySelectorAll('button, [tabindex], select').length
  for (let pressed = 0; !focused()?.matches(selector); pressed++) {
    if (pressed > most) throw new Error(`Tab never comes to ${selector}`)
    await userEvent.tab()
  }
}

test('by mouse: "Why now?" opens, a step of it goes there, and a second press closes it', async () => {
  await click(popover.button('Why now?'))
  const step = popover.find('.why-now li:first-child button')
  const told = step.textContent
  const before = player.position.value
  await click(step)
  const after = [player.position.value < before, popover.text('.say .what')]
  await click(popover.button('Why now?'))
  expect([...after, there('.why-now')]).toEqual([true, told, false])
})

test('by keyboard: "Why now?" opens, a step of it goes there, and Escape closes it', async () => {
  await tabTo('.ask')
  await keys('{Enter}')
  await tabTo('.why-now button')
  const told = focused()?.textContent
  await keys('{Enter}')
  const said = popover.text('.say .what')
  await keys('{Escape}')
  expect([said, there('.why-now'), there('.say')]).toEqual([told, false, true])
})

test('by mouse: "Who awaits whom" opens, takes a task in hand, lets it go, and lights a line', async () => {
  await click(popover.button('Who awaits whom'))
  const task = () => popover.find('.graph li li .task')
  await click(task())
  const held = popover.text('.lane-name.in-hand')
  await click(task())
  await click(popover.button('Show line 8, in load'))
  expect([held, there('.lane-name.in-hand'), popover.lit.at(-1)]).toEqual(['report #1', false, 8])
})

test('by keyboard: "Who awaits whom" opens, takes a task in hand, and lights a line', async () => {
  await tabTo('.awaiting > h3 > button')
  await keys('{Enter}')
  await tabTo('.graph li li .task')
  await keys('{Enter}')
  const held = popover.text('.lane-name.in-hand')
  await tabTo('.graph [aria-label="Show line 8, in load"]')
  await keys('{Enter}')
  expect([held, popover.lit.at(-1)]).toEqual(['report #1', 8])
})
