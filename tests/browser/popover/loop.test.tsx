import { afterEach, beforeAll, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { parseTrace } from '../../../components/trace/index.ts'
import { awaitsTrace, zooTrace } from '../../support/gallery-traces.ts'
import { type OpenPopover, openPopover, readyModel, settled } from '../../support/open-popover.ts'
import browserLoop from '../../support/run-on-browser-loop.json'
import nodeLoop from '../../support/run-on-node-loop.json'
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

test('a task that starts to run is seen on its way from the ready queue', async () => {
  const { popover, player, replay } = await opened()
  const start = replay.stops.switch.findIndex((seq) => replay.stateAt(seq).running?.task === 2)
  player.seek(replay.stops.switch[start - 1] ?? 0)
  await settled()
  player.stepForward()
  await new Promise(requestAnimationFrame)
  const card = popover.find('.card.runs')
  const frames = card.getAnimations().flatMap((one) => (one.effect as KeyframeEffect).getKeyframes())
  expect(card.dataset['task']).toBe('2')
  expect(frames[0]?.['transform']).toMatch(/^translate\(/)
})

test('many waiters stand in groups by what they wait for', async () => {
  const { popover, player, replay } = await opened(crowdedTrace())
  player.seek(replay.stops.switch.at(300) ?? 0)
  await settled()
  const titles = [...popover.overlay.box.querySelectorAll('.loop h3')].map((title) => title.textContent)
  expect(titles.slice(2)).toEqual(
    expect.arrayContaining([expect.stringMatching(/^Asleep\d+$/), 'Waiting for tasks1']),
  )
})

test('a thread has a section of its own', async () => {
  const { popover, player, replay } = await opened(zooTrace())
  const ready = replay.stops.switch.find((seq) => {
    const { tasks } = replay.stateAt(seq)
    return replay.lanes.some(({ task, kind }) => kind === 'thread' && tasks[task] === 'ready')
  })
  player.seek(ready ?? 0)
  await settled()
  expect(popover.text('.loop')).toContain('Threadsthread-1ready')
})

test('where there are several queues, each card that is ready says which one holds it', async () => {
  const { popover, player, replay } = await opened(parseTrace(nodeLoop))
  player.seek(replay.stops.switch.find((seq) => replay.stateAt(seq).ready.length === 3) ?? 0)
  await settled()
  const cards = [...popover.overlay.box.querySelectorAll('.loop .card.small')].map((card) => card.textContent)
  expect(cards).toEqual(['ticknextTick', 'reactionmicrotask', 'immediatecheck'])
})

test('callbacks of the next frame and of idle time stand among those that wait, until their turn', async () => {
  const { popover, player, replay } = await opened(parseTrace(browserLoop))
  const waiting = () =>
    [...popover.overlay.box.querySelectorAll('.loop .card:not(.small, .runs)')].map(
      (card) => card.textContent,
    )
  player.seek(replay.stops.switch.find((seq) => replay.stateAt(seq).ready.length === 1) ?? 0)
  await settled()
  const before = waiting()
  player.seek(replay.trace.events.length - 1)
  await settled()
  expect([before, waiting()]).toEqual([['paintfor the next frame', 'tidyfor idle time'], []])
})

test('a card in hand says where its task stands and who awaits it, and takes its lane in hand', async () => {
  const { popover, player, replay } = await opened()
  player.seek(replay.stops.switch.find((seq) => replay.stateAt(seq).waiting.length >= 4) ?? 0)
  await settled()
  popover.find<HTMLButtonElement>('.card[data-task="2"] button').click()
  await settled()
  expect(popover.text('.card.in-hand .stack')).toBe('work line 4awaited by main')
  expect(popover.text('.lane-name.in-hand')).toBe('work A')
})

test('variables are one press away, and what a line changed is marked', async () => {
  const { popover, player, replay } = await opened()
  player.setMode('line')
  player.seek(replay.stops.line.find((seq) => replay.stateAt(seq).variables.length > 0) ?? 0)
  await settled()
  popover.button('Variables').click()
  await settled()
  expect(popover.text('.variables .changed')).toBe('a<Task work>')
})

test('the graph of who awaits whom is a list in lists, with the way to the task in hand', async () => {
  const { popover, player, replay } = await opened(awaitsTrace())
  player.seek(replay.stops.switch.find((seq) => replay.stateAt(seq).waiting.length === 6) ?? 0)
  popover.button('Who awaits whom').click()
  await settled()
  popover.find<HTMLButtonElement>('.graph li li .task').click()
  await settled()
  const named = (selector: string) =>
    [...popover.overlay.box.querySelectorAll(selector)].map((one) => one.textContent)
  expect(named('.graph > li > ul > li > .node > .task')).toEqual(['report #1', 'report #2', 'report #3'])
  expect(named('.graph .on-path > .node > .task')).toEqual(['main', 'report #1'])
  expect(named('.graph .again > .node')).toEqual(['load bsee above'])
  expect(popover.text('.lane-name.in-hand')).toBe('report #1')
})

test('a call in the graph lights its line, in the page too, until the replay goes on', async () => {
  const { popover, player, replay } = await opened(awaitsTrace())
  player.seek(replay.stops.switch.find((seq) => replay.stateAt(seq).waiting.length === 6) ?? 0)
  popover.button('Who awaits whom').click()
  await settled()
  popover.button('Show line 8, in load').click()
  await settled()
  const pointed = [popover.text('.code li.now .number'), popover.lit.at(-1)]
  player.stepForward()
  await settled()
  expect(pointed).toEqual(['8', 8])
  expect(popover.text('.code li.now .number')).toBe(String(replay.stateAt(player.position.value).line))
})
