import { afterEach, beforeAll, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import type { ReadyModel } from '../../../components/popover/index.ts'
import { inkIn } from '../../support/ink.ts'
import { type OpenPopover, openPopover, readyModel, settled } from '../../support/open-popover.ts'
import {
  CHAPTER_SOURCE,
  chapterOneAtATimeTrace,
  chapterTrace,
  crowdedTrace,
  deadlockedTrace,
  failedTrace,
  refusedTrace,
  tinyTrace,
} from '../../support/traces.ts'

let popover: OpenPopover | null = null

beforeAll(() => page.viewport(1280, 900))

afterEach(() => {
  popover?.close()
  popover = null
})

async function opened(model: Parameters<typeof openPopover>[0]): Promise<OpenPopover> {
  popover = openPopover(model)
  await settled()
  return popover
}

async function chapter(): Promise<{ popover: OpenPopover; model: ReadyModel }> {
  const model = readyModel(chapterTrace(), chapterOneAtATimeTrace())
  return { popover: await opened(model), model }
}

/** The first position at which work B sleeps and main waits for work A, with the clock at 1 s at the latest. */
function whereBothWait(model: ReadyModel): number {
  const stop = model.replay.stops.switch.find((seq) => model.replay.stateAt(seq).waiting.length >= 4)
  return stop ?? 0
}

test('shows one lane for main and one for each task, and none for module-level code', async () => {
  const { popover } = await chapter()
  const names = [...popover.overlay.box.querySelectorAll('.lane-name')].map((name) => name.textContent)
  expect(names).toEqual(['main', 'work A', 'work B'])
})

test('the panel says who waits, for what, and until when', async () => {
  const { popover, model } = await chapter()
  model.player.seek(whereBothWait(model))
  await settled()
  expect(popover.text('.loop')).toContain('asleep, 2 s left')
  expect(popover.text('.loop')).toContain('for work A')
})

test('lights the current line in the code and tells the page which of its own lines that is', async () => {
  const { popover, model } = await chapter()
  model.player.toStart()
  model.player.setMode('line')
  while (model.replay.stateAt(model.player.position.value).line !== 7) model.player.stepForward()
  await settled()
  expect(popover.text('.code li.now .text')).toContain('create_task(work("A", 1))')
  expect(popover.lit.at(-1)).toBe(model.trace.source.origin[6])
})

test('a task at a line has the shape that its state has in the picture', async () => {
  const { popover, model } = await chapter()
  model.player.setMode('line')
  while (model.replay.stateAt(model.player.position.value).line !== 4) model.player.stepForward()
  await settled()
  expect(popover.overlay.box.querySelectorAll('li.now .marks .solid')).toHaveLength(1)
  expect(popover.overlay.box.querySelectorAll('.marks .stroke').length).toBeGreaterThan(0)
})

test('the narration is read aloud while stepping and kept quiet while playing', async () => {
  const { popover, model } = await chapter()
  expect(popover.find('.say .aloud').getAttribute('aria-live')).toBe('polite')
  model.player.play()
  await settled()
  expect(popover.find('.say .aloud').getAttribute('aria-live')).toBe('off')
})

test('the buttons step, go to both ends and play', async () => {
  const { popover, model } = await chapter()
  popover.button('Step').click()
  const once = model.player.position.value
  popover.button('To the end').click()
  const end = model.player.position.value
  popover.button('To the start').click()
  popover.button('Play').click()
  expect([once > 0, end, model.player.position.value, model.player.playing.value]).toEqual([
    true,
    model.trace.events.length - 1,
    0,
    true,
  ])
})

test('Space plays, the arrows step, Home and End go to the ends', async () => {
  const { popover, model } = await chapter()
  popover.press('ArrowRight')
  const stepped = model.player.position.value
  popover.press('End')
  const end = model.player.position.value
  popover.press('ArrowLeft')
  const before = model.player.position.value
  popover.press('Home')
  popover.press(' ')
  expect([stepped > 0, end, before < end, model.player.playing.value]).toEqual([
    true,
    model.trace.events.length - 1,
    true,
    true,
  ])
})

test('Shift and an arrow steps by line, whatever the chosen way of stepping is', async () => {
  const { popover, model } = await chapter()
  popover.press('ArrowRight', { shiftKey: true })
  expect(model.player.position.value).toBe(model.replay.stops.line.find((seq) => seq > 0))
  expect(model.player.mode.value).toBe('switch')
})

test('pressing and dragging on the timeline scrubs to the nearest stop', async () => {
  const { popover, model } = await chapter()
  const plot = popover.find('.plot')
  const { left, top, width } = plot.getBoundingClientRect()
  const at = (share: number) => ({
    clientX: left + width * share,
    clientY: top + 60,
    bubbles: true,
    pointerId: 1,
  })
  plot.setPointerCapture = () => {}
  plot.hasPointerCapture = () => true
  plot.dispatchEvent(new PointerEvent('pointerdown', at(0.5)))
  const half = model.player.position.value
  plot.dispatchEvent(new PointerEvent('pointermove', at(1)))
  expect(half).toBeGreaterThan(0)
  expect(model.player.position.value).toBe(model.trace.events.length - 1)
})

test('hovering a span says what it is, from when to when, and why', async () => {
  const { popover } = await chapter()
  const told = () => {
    // A hand keeps the pointer there, also where the picture is laid out a moment later.
    const plot = popover.find('.plot')
    const { left, top, width } = plot.getBoundingClientRect()
    const point = { clientX: left + width * 0.4, clientY: top + 120, pointerType: 'mouse', bubbles: true }
    plot.dispatchEvent(new PointerEvent('pointermove', point))
    return popover.overlay.box.querySelector('.tooltip')?.textContent
  }
  await expect.poll(told).toContain('waits: sleep 1 s')
  expect(popover.text('.tooltip')).toContain('from 0 s to 1 s')
})

test('the timeline is a slider whose value is the narration', async () => {
  const { popover } = await chapter()
  const slider = popover.find('[role=slider]')
  expect(slider.getAttribute('aria-valuetext')).toBe(popover.text('.say .what'))
})

test('of many lanes only those in sight have a name, and scrolling brings the others', async () => {
  const popover = await opened(readyModel(crowdedTrace()))
  const names = () => popover.overlay.box.querySelectorAll('.lane-name').length
  const before = names()
  popover.find('.lanes').scrollTop = 600
  await settled()
  await settled()
  expect(before).toBeLessThan(20)
  expect(popover.text('.lane-names')).toContain('worker 20')
  expect(names()).toBeLessThan(24)
})

test('the console fills as the replay goes, with the time and the task of each line', async () => {
  const { popover, model } = await chapter()
  popover.button('Console').click()
  await settled()
  const empty = popover.text('.console')
  model.player.toEnd()
  await settled()
  const lines = [...popover.overlay.box.querySelectorAll('.out')].map((line) =>
    [...line.querySelectorAll(':scope > span')].map((part) => part.textContent),
  )
  expect(empty).toBe('Nothing printed yet.')
  expect(lines).toEqual([
    ['1 s', 'main', 'A done'],
    ['2 s', 'main', 'B done'],
  ])
})

test('Compare shows both runs on one clock and what was saved', async () => {
  const { popover } = await chapter()
  expect(popover.text('.figures .long')).toBe('one at a time 3 s, async 2 s')
  popover.button('Compare').click()
  await settled()
  const titles = [...popover.overlay.box.querySelectorAll('.compare h3')].map((title) => title.textContent)
  expect(titles).toEqual(['One at a time 3 s', 'Asynchronous 2 swaiting together'])
  expect(popover.text('.compare .sum')).toBe(
    '1 s saved: for 1 s, work A and work B were waiting at the same time.',
  )
})

test('opening Compare does not move the popover', async () => {
  const { popover } = await chapter()
  const before = popover.overlay.box.getBoundingClientRect().height
  popover.button('Compare').click()
  await settled()
  expect(Math.abs(popover.overlay.box.getBoundingClientRect().height - before)).toBeLessThanOrEqual(1)
})

test('the list of repairs opens from its chip and names the lines', async () => {
  const trace = chapterTrace()
  const repairs = [4, 5, 7].map((line) => ({
    type: 'indentation' as const,
    line,
    message: 'Indented by 4 spaces.',
  }))
  const popover = await opened(readyModel({ ...trace, repairs }))
  popover.button('Indentation rebuilt').click()
  await settled()
  expect(popover.text('.notes')).toContain('lines 4–5, 7Indented by 4 spaces.')
})

test('a failed run says so in the head and ends its console with the traceback', async () => {
  const model = readyModel(failedTrace())
  const popover = await opened(model)
  model.player.toEnd()
  popover.button('Console').click()
  await settled()
  expect(popover.text('.chip.outcome')).toBe('Failed: ValueError')
  expect(popover.text('.traceback')).toContain('ValueError')
})

test('a deadlock is said in the head and marked in the picture', async () => {
  const popover = await opened(readyModel(deadlockedTrace()))
  expect(popover.text('.chip.outcome')).toBe('Deadlock')
  expect(inkIn(popover, '--ls-bad')).toBeGreaterThan(3 * 20)
})

test('code that was refused is shown with its line, the reason in words, and no timeline', async () => {
  const popover = await opened({ type: 'refused', trace: refusedTrace() })
  expect(popover.text('.reason')).toBe('line 1a parameter is missing after “(”')
  expect(popover.text('.code li.bad .text')).toBe('async def main(:')
  expect(popover.overlay.box.querySelector('.timeline')).toBe(null)
})

test('while Python starts the code is there and the progress moves', async () => {
  const popover = await opened({
    type: 'starting',
    code: CHAPTER_SOURCE,
    progress: { label: 'Starting Python…', fraction: 0.2 },
  })
  const bar = popover.find('[role=progressbar]')
  const before = bar.getAttribute('aria-valuenow')
  popover.model.value = {
    type: 'starting',
    code: CHAPTER_SOURCE,
    progress: { label: 'Starting Python…', fraction: 0.7 },
  }
  await settled()
  expect([before, bar.getAttribute('aria-valuenow')]).toEqual(['20', '70'])
  expect(popover.text('.code')).toContain('async def work')
})

test('a fault of ours offers to try again', async () => {
  const popover = await opened({ type: 'broken', code: CHAPTER_SOURCE, message: 'No answer.' })
  popover.button('Try again').click()
  expect(popover.retries).toEqual([0])
})

test('? opens the help, Escape closes first the help and then the popover', async () => {
  const { popover } = await chapter()
  popover.press('?')
  await settled()
  const open = popover.text('.help')
  popover.press('Escape')
  await settled()
  const still = popover.overlay.host.isConnected
  popover.press('Escape')
  expect([open.includes('Legend'), still, popover.overlay.host.isConnected]).toEqual([true, true, false])
})

test('every button, slider and select has a name', async () => {
  const { popover } = await chapter()
  const nameless = [...popover.overlay.box.querySelectorAll('button, select, [role=slider]')].filter(
    (control) => !(control.getAttribute('aria-label') ?? control.textContent)?.trim(),
  )
  expect(nameless).toEqual([])
})

test('a run without any waiting has a picture too', async () => {
  const popover = await opened(readyModel(tinyTrace()))
  expect(inkIn(popover, '--ls-lane-0')).toBeGreaterThan(200)
})

test('closing stops the player and puts the page light out', async () => {
  const { popover, model } = await chapter()
  model.player.play()
  popover.button('Close').click()
  expect(model.player.playing.value).toBe(false)
  expect(popover.lit.at(-1)).toBe(null)
})

test('the current line stays in sight when a drawer takes room from the code', async () => {
  const { popover, model } = await chapter()
  model.player.toEnd()
  popover.button('Console').click()
  await settled()
  await settled()
  const code = popover.find('.code').getBoundingClientRect()
  const line = popover.find('.code li.now').getBoundingClientRect()
  expect([line.top >= code.top, line.bottom <= code.bottom]).toEqual([true, true])
})
