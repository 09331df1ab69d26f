import { signal } from '@preact/signals'
import { expect, test } from 'vitest'
import type { FrameActions } from '../../../components/popover/index.ts'
import { placeByKey } from '../../../components/popover/place-by-key.ts'
import { createView, togglePin } from '../../../components/popover/view.ts'

/** A view of a window that notes what is done to it; `free` says whether one more can be pinned. */
function windowed(free = true) {
  const done: unknown[][] = []
  const pinned = signal(false)
  const frame: FrameActions = {
    movable: signal(true),
    pinned,
    pinsMost: 4,
    pin(on) {
      pinned.value = on && free
      return free
    },
    moveBy: (...steps) => done.push(['move', ...steps]),
    growBy: (...steps) => done.push(['grow', ...steps]),
    reset: () => done.push(['reset']),
  }
  const view = createView(false, frame)
  view.placing.value = true
  return { view, done }
}

function press(view: ReturnType<typeof createView>, key: string, shiftKey = false, tagName = 'DIV'): boolean {
  return placeByKey({ key, shiftKey, ctrlKey: false, altKey: false, metaKey: false }, { tagName }, view)
}

test('arrows move the window, and with Shift they size it', () => {
  const { view, done } = windowed()
  press(view, 'ArrowLeft')
  press(view, 'ArrowDown')
  press(view, 'ArrowRight', true)
  press(view, 'ArrowUp', true)
  expect(done).toEqual([
    ['move', -1, 0],
    ['move', 0, 1],
    ['grow', 1, 0],
    ['grow', 0, -1],
  ])
})

test('Enter ends it, but presses a button that has the focus', () => {
  const { view } = windowed()
  const onButton = press(view, 'Enter', false, 'BUTTON')
  const still = view.placing.value
  press(view, 'Enter')
  expect([onButton, still, view.placing.value]).toEqual([false, true, false])
})

test('a field keeps its arrows, and every other key means what it means elsewhere', () => {
  const { view, done } = windowed()
  const used = [press(view, 'ArrowLeft', false, 'INPUT'), press(view, 's'), press(view, 'Escape')]
  expect([used, done]).toEqual([[false, false, false], []])
})

test('when it is not being placed, arrows step through the run as ever', () => {
  const { view, done } = windowed()
  view.placing.value = false
  expect([press(view, 'ArrowRight'), done]).toEqual([false, []])
})

test('one more than can be pinned is said, until it can be', () => {
  const { view } = windowed(false)
  togglePin(view)
  const full = view.pinsFull.value
  const other = windowed().view
  togglePin(other)
  expect([full, other.pinsFull.value, other.frame?.pinned.value]).toEqual([true, false, true])
})
