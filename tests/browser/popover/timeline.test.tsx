import { afterEach, beforeAll, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { LEAVE_MS } from '../../../components/popover/limits.ts'
import { inkIn } from '../../support/ink.ts'
import { type OpenPopover, openPopover, readyModel, settled } from '../../support/open-popover.ts'
import { chapterTrace, crowdedTrace } from '../../support/traces.ts'

let popover: OpenPopover | null = null

beforeAll(() => page.viewport(1280, 900))

afterEach(() => {
  popover?.close()
  popover = null
})

async function opened(trace = chapterTrace()) {
  const model = readyModel(trace)
  popover = openPopover(model)
  await settled()
  return { popover, player: model.player, replay: model.replay }
}

const ruler = (popover: OpenPopover): (string | null)[] =>
  [...popover.overlay.box.querySelectorAll('.ruler span:not(.hidden)')].map((tick) => tick.textContent)
const names = (popover: OpenPopover): (string | null)[] =>
  [...popover.overlay.box.querySelectorAll('.lane-label')].map((name) => name.textContent)

test('the picture shows every task in its colour', async () => {
  const { popover } = await opened()
  const inks = ['--ls-lane-0', '--ls-lane-1', '--ls-lane-2'].map((token) => inkIn(popover, token))
  expect(Math.min(...inks)).toBeGreaterThan(300)
})

test('W and S zoom around the playhead, A and D move, F shows the whole run again', async () => {
  const { popover, player, replay } = await opened()
  player.seek(replay.stops.switch.at(-4) ?? 0)
  await settled()
  const whole = ruler(popover)
  for (const key of ['w', 'w', 'W', 'w', 'w']) popover.press(key)
  await settled()
  const close = ruler(popover)
  popover.press('a')
  await settled()
  const moved = ruler(popover)
  popover.press('f')
  await settled()
  expect([
    close.includes('0 s'),
    moved.join() === close.join(),
    ruler(popover).join() === whole.join(),
  ]).toEqual([false, false, true])
})

test('a closer look has an overview, and shows more of the clock', async () => {
  const { popover } = await opened()
  expect(popover.overlay.box.querySelector('.overview')).toBe(null)
  for (let times = 0; times < 6; times++) popover.press('w')
  await settled()
  expect(popover.find('.overview').getBoundingClientRect().height).toBe(30)
})

test('marking a stretch on the ruler zooms to it', async () => {
  const { popover } = await opened()
  const plot = popover.find('.plot')
  const { left, top, width } = plot.getBoundingClientRect()
  plot.setPointerCapture = () => {}
  plot.hasPointerCapture = () => true
  const at = (share: number) => ({
    clientX: left + width * share,
    clientY: top + 8,
    bubbles: true,
    pointerId: 1,
  })
  plot.dispatchEvent(new PointerEvent('pointerdown', at(0.4)))
  plot.dispatchEvent(new PointerEvent('pointermove', at(0.6)))
  plot.dispatchEvent(new PointerEvent('pointerup', at(0.6)))
  await settled()
  expect(ruler(popover)).not.toContain('0 s')
  expect(ruler(popover)).toContain('800 ms')
})

test('Ctrl and the wheel zooms under the pointer and does not scroll the page', async () => {
  const { popover } = await opened()
  const plot = popover.find('.plot')
  const { left, top, width } = plot.getBoundingClientRect()
  const wheel = new WheelEvent('wheel', {
    deltaY: -600,
    ctrlKey: true,
    clientX: left + width - 40,
    clientY: top + 60,
    bubbles: true,
    cancelable: true,
  })
  plot.dispatchEvent(wheel)
  await settled()
  expect(wheel.defaultPrevented).toBe(true)
  expect(ruler(popover)).not.toContain('0 s')
})

test('the overview moves and sizes what is shown by keys, and steps nothing', async () => {
  const { popover, player } = await opened()
  for (let times = 0; times < 4; times++) popover.press('w')
  await settled()
  const overview = popover.find('.overview')
  const at = player.position.value
  const told = async (key: string) => {
    overview.focus()
    popover.press(key)
    await settled()
    return overview.getAttribute('aria-valuetext')
  }
  const [end, moved, closer, start] = [
    await told('End'),
    await told('ArrowLeft'),
    await told('ArrowUp'),
    await told('Home'),
  ]
  expect([end, start]).toEqual([expect.stringContaining('to 2 s'), expect.stringContaining('from 0 s')])
  expect(new Set([end, moved, closer, start]).size).toBe(4)
  expect(player.position.value).toBe(at)
})

test('the pointer can rest on a span and go over to its words', async () => {
  const { popover } = await opened()
  const { left, top, width } = popover.find('canvas.spans').getBoundingClientRect()
  const point = { clientX: left + width * 0.4, clientY: top + 58 + 32, bubbles: true, pointerType: 'mouse' }
  const tooltip = () => popover.overlay.box.querySelector('.tooltip')
  const told = () => {
    // A hand keeps the pointer there.
    popover.find('.plot').dispatchEvent(new PointerEvent('pointermove', point))
    return tooltip()?.textContent
  }
  await expect.poll(told).toContain('sleep 1 s')
  popover.find('.plot').dispatchEvent(new PointerEvent('pointerleave', { pointerType: 'mouse' }))
  tooltip()?.dispatchEvent(new PointerEvent('pointerenter'))
  await new Promise((done) => setTimeout(done, LEAVE_MS + 50))
  const over = tooltip()?.textContent
  popover.press('Escape')
  await settled()
  expect([over?.includes('sleep 1 s'), tooltip(), popover.overlay.host.isConnected]).toEqual([
    true,
    null,
    true,
  ])
})

test('the arrows up and down choose a task, and . and , go along its events', async () => {
  const { popover, player, replay } = await opened()
  player.toStart()
  popover.press('ArrowDown')
  await settled()
  popover.press('.')
  popover.press('.')
  const second = player.position.value
  popover.press(',')
  const task = replay.lanes.find(({ label }) => label === 'work A')?.task ?? -1
  await settled()
  expect(popover.text('.lane-name.in-hand')).toBe('work A')
  expect([second, player.position.value]).toEqual(replay.stopsOf(task).slice(1, 3).reverse())
})

test('following a task steps over its awaits', async () => {
  const { popover, player, replay } = await opened()
  player.toStart()
  popover.button('main').click()
  popover.button('Follow').click()
  const states = []
  while (!player.atEnd.value) {
    player.stepForward()
    states.push(replay.stateAt(player.position.value).tasks[1])
  }
  await settled()
  expect(states).not.toContain('waiting')
  expect(popover.find('.segments [aria-pressed=true]').textContent).toBe('main')
})

test('a click on a block goes to where it begins, and takes its lane in hand', async () => {
  const { popover, player, replay } = await opened()
  const plot = popover.find('.plot')
  plot.setPointerCapture = () => {}
  const { left, top } = popover.find('canvas.spans').getBoundingClientRect()
  const lane = replay.lanes.find(({ label }) => label === 'work A')
  const last = lane?.spans.findLast(({ type }) => type === 'running')
  const x = popover.find('.playhead')
  player.seek(last?.from ?? 0)
  await settled()
  const at = {
    clientX: x.getBoundingClientRect().left + 4,
    clientY: top + 58 + 32,
    bubbles: true,
    pointerId: 1,
  }
  player.toStart()
  plot.dispatchEvent(new PointerEvent('pointerdown', at))
  plot.dispatchEvent(new PointerEvent('pointerup', at))
  await settled()
  expect(left).toBeGreaterThan(0)
  expect(player.position.value).toBe(replay.stops.switch.find((seq) => seq >= (last?.from ?? 0)))
  expect(popover.text('.lane-name.in-hand')).toBe('work A')
})

test('a click inside a wait goes to that moment, and takes its lane in hand', async () => {
  const { popover, player, replay } = await opened()
  const plot = popover.find('.plot')
  plot.setPointerCapture = () => {}
  const { left, top } = popover.find('canvas.spans').getBoundingClientRect()
  const x = left + 300
  const at = { clientX: x, clientY: top + 58 + 32, bubbles: true, pointerId: 1 }
  plot.dispatchEvent(new PointerEvent('pointerdown', at))
  plot.dispatchEvent(new PointerEvent('pointerup', at))
  await settled()
  const { left: head } = popover.find('.playhead').getBoundingClientRect()
  expect([
    Math.abs(head - x) < 3,
    popover.text('.lane-name.in-hand'),
    replay.stateAt(player.position.value).tasks[2],
  ]).toEqual([true, 'work A', 'waiting'])
})

test('two clicks tell why something ran: its block, then "Why now?"; a third goes to what led to it', async () => {
  const { popover, player, replay } = await opened()
  const plot = popover.find('.plot')
  plot.setPointerCapture = () => {}
  const lane = replay.lanes.find(({ label }) => label === 'work A')
  const last = lane?.spans.findLast(({ type }) => type === 'running')
  player.seek(last?.from ?? 0)
  await settled()
  const { left } = popover.find('.playhead').getBoundingClientRect()
  const { top } = popover.find('canvas.spans').getBoundingClientRect()
  const at = { clientX: left + 4, clientY: top + 58 + 32, bubbles: true, pointerId: 1 }
  player.toStart()
  plot.dispatchEvent(new PointerEvent('pointerdown', at))
  plot.dispatchEvent(new PointerEvent('pointerup', at))
  popover.button('Why now?').click()
  await settled()
  const told = [...popover.overlay.box.querySelectorAll('.why-now button')].map((step) => step.textContent)
  const list = popover.find('.why-now ol')
  const below = list.scrollHeight - list.clientHeight - list.scrollTop
  const heading = popover.text('.why-now h3')
  popover.find<HTMLButtonElement>('.why-now li:nth-last-child(2) button').click()
  await settled()
  expect([heading, below < 2, ...told.slice(-3)]).toEqual([
    'What led here',
    true,
    'main creates work A, which joins the ready queue.',
    'work A is first in the ready queue, so it starts now.',
    'work A goes to sleep for 1 s and steps aside. Its timer rings at 1 s.',
  ])
  expect(popover.text('.say .what')).toBe(told.at(-1))
})

test('Y asks why as well, and Escape closes the answer', async () => {
  const { popover, player } = await opened()
  player.toEnd()
  popover.press('y')
  await settled()
  const asked = popover.overlay.box.querySelectorAll('.why-now li').length
  popover.press('Escape')
  await settled()
  expect([asked > 3, popover.overlay.box.querySelector('.why-now')]).toEqual([true, null])
})

test('tasks fold under the one that created them, are pinned, and filtered by name', async () => {
  const { popover, player } = await opened(crowdedTrace())
  player.toStart()
  popover.press('c')
  await settled()
  const folded = [popover.text('.lane-names')]
  popover.press('c')
  popover.press('/')
  await settled()
  const field = popover.find<HTMLInputElement>('.tools input')
  field.value = 'worker 39'
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
  await settled()
  popover.button('worker 39').click()
  await settled()
  popover.button('Keep worker 39 on top').click()
  field.value = ''
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
  await settled()
  popover.find('.lanes').scrollTop = 0
  await settled()
  await settled()
  expect([folded, names(popover).slice(0, 3)]).toEqual([['main+40'], ['worker 39', 'main', 'worker 0']])
})

test('letters that are typed into the filter are not commands', async () => {
  const { popover, player } = await opened()
  popover.press('/')
  await settled()
  const before = [player.position.value, ...ruler(popover)]
  popover.press('.')
  popover.press('w')
  await settled()
  expect([player.position.value, ...ruler(popover)]).toEqual(before)
})

test('the longest chain is marked and told', async () => {
  const { popover } = await opened()
  const before = inkIn(popover, '--ls-lit-edge')
  popover.press('l')
  popover.press('/')
  await expect.poll(() => inkIn(popover, '--ls-lit-edge')).toBeGreaterThan(500)
  expect(before).toBe(0)
  expect(popover.text('.chain')).toBe('What the 2 s are made of: work B waits 2 s.')
})

test('the table says in words what the picture shows, and goes there', async () => {
  const { popover, player, replay } = await opened()
  popover.press('t')
  await settled()
  const rows = [...popover.overlay.box.querySelectorAll('.span-table tbody tr')].map((row) =>
    [...row.children].map((cell) => cell.textContent),
  )
  expect(rows).toContainEqual(['work A', 'waits: sleep 1 s', '0 s', '1 s'])
  popover.button('waits: sleep 1 s').click()
  expect(replay.stateAt(player.position.value).tasks[2]).toBe('waiting')
})
