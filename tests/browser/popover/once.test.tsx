import { afterEach, beforeAll, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { type OpenPopover, openPopover, readyModel, settled } from '../../support/open-popover.ts'
import { traceBuilder } from '../../support/trace-builder.ts'
import { chapterTrace, failedTrace } from '../../support/traces.ts'

let popover: OpenPopover | null = null

// Where it is narrow a window is a sheet, which can not be pinned.
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

test('a traceback that the program has printed itself is not said a second time', async () => {
  const trace = failedTrace()
  const end = trace.events.at(-1)
  if (!end || trace.outcome.type !== 'failed') throw new Error('it has not failed')
  const text = trace.outcome.traceback
  const printed = {
    seq: end.seq,
    at: end.at,
    type: 'output',
    stream: 'stderr',
    text,
    task: 0,
    line: 1,
  } as const
  const events = [...trace.events.slice(0, -1), printed, { ...end, seq: end.seq + 1 }]
  const model = readyModel({ ...trace, events })
  const popover = await opened(model)
  model.player.toEnd()
  popover.button('Console').click()
  await settled()
  expect(popover.text('.console').split('ValueError').length - 1).toBe(text.split('ValueError').length - 1)
})

test('where nothing is saved there is one figure', async () => {
  const popover = await opened(readyModel(chapterTrace(), chapterTrace()))
  expect(popover.text('.figures')).toBe('2 s either way')
})

test('where nothing is awaited there is no figure, and the comparison says what would have to be', async () => {
  const trace = traceBuilder('setTimeout(first, 10)')
  const module = trace.create({ kind: 'module', coroutine: '<module>' }, null)
  for (const coroutine of ['first', 'second']) {
    const task = trace.create({ kind: 'callback', coroutine }, module)
    trace.emit('timer.set', { timer: task, due: 10, label: coroutine, task, line: 1 })
  }
  const callbacks = trace.build()
  const popover = await opened(readyModel(callbacks, callbacks))
  const figures = popover.overlay.box.querySelectorAll('.figures').length
  popover.button('Compare').click()
  await settled()
  expect([figures, popover.text('.compare .sum')]).toEqual([
    0,
    'Nothing is awaited here, so there is nothing that could be done one at a time.',
  ])
})

test('K keeps the window open as soon as it is there', async () => {
  popover = openPopover({ type: 'simulating', code: 'x' })
  popover.press('k')
  await settled()
  const pressed = popover.button('Keep open').getAttribute('aria-pressed')
  const { left, top } = popover.overlay.box.getBoundingClientRect()
  expect([pressed, left > 0 && top > 0]).toEqual(['true', true])
})
