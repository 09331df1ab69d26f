import { expect, test } from 'vitest'
import { dueAt, type Intent, type IntentEvent, intend } from '../../../components/peek/intent.ts'
import {
  FOCUS_LIKELY_MS,
  FOCUS_REST_MS,
  LIKELY_MS,
  LINGER_MS,
  REST_MS,
} from '../../../components/peek/limits.ts'

type Event = IntentEvent<string>

const AWAY: Intent<string> = { type: 'away' }
const point = (time: number, x = 10, block = 'a', pressed = false): Event => ({
  type: 'point',
  block,
  at: { x, y: 10 },
  pressed,
  time,
})
const leave = (time: number, block = 'a', by: 'pointer' | 'focus' = 'pointer'): Event => ({
  type: 'leave',
  block,
  by,
  time,
})
const time = (now: number): Event => ({ type: 'time', time: now })

/** What is meant after all of it, in one word and the block: `shown a`. */
function after(...events: Event[]): string {
  const intent = events.reduce((now, event) => intend(now, event), AWAY)
  if (intent.type === 'away') return 'away'
  return `${intent.type === 'near' && intent.likely ? 'likely' : intent.type} ${intent.block}`
}

test('a pointer that rests on a block wants its card, one that has just come does not yet', () => {
  expect([after(point(0), time(REST_MS - 1)), after(point(0), time(REST_MS))]).toEqual([
    'likely a',
    'shown a',
  ])
})

test('a pointer that moves on rests from then on only', () => {
  const moving = [point(0, 10), point(50, 40), point(100, 70)]
  expect([after(...moving, time(101 + LIKELY_MS / 2)), after(...moving, time(100 + REST_MS))]).toEqual([
    'near a',
    'shown a',
  ])
})

test('a pointer that is still for a moment is likely to rest, and stays so while it is at the block', () => {
  const still = [point(0), time(LIKELY_MS)]
  expect([after(point(0), time(LIKELY_MS - 1)), after(...still), after(...still, point(30, 80))]).toEqual([
    'near a',
    'likely a',
    'likely a',
  ])
})

test('a pointer that goes on to another block is not likely to rest there yet', () => {
  expect(after(point(0), time(LIKELY_MS), point(30, 10, 'b'))).toBe('near b')
})

test('a hand that trembles rests', () => {
  expect(after(point(0, 10), point(30, 12), time(REST_MS))).toBe('shown a')
})

test('a sweep over ten blocks gets the card of none but the last ready', () => {
  const wanted: string[] = []
  let intent: Intent<string> = AWAY
  for (let step = 0; step < 100; step++) {
    const block = `block ${Math.floor(step / 10)}`
    for (const event of [time(step * 16), point(step * 16, step * 30, block)]) {
      intent = intend(intent, event)
      if (intent.type === 'shown' || (intent.type === 'near' && intent.likely)) wanted.push(intent.block)
    }
  }
  intent = intend(intent, time(5_000))
  expect([wanted, intent.type === 'shown' && intent.block]).toEqual([[], 'block 9'])
})

test('a page that is scrolled under the pointer makes it rest later', () => {
  expect(after(point(0), { type: 'scroll', time: 50 }, time(REST_MS))).toBe('near a')
})

test('the card stays while the pointer crosses to it, and while it is there', () => {
  const crossing = [point(0), time(REST_MS), leave(200)]
  expect([
    after(...crossing, time(200 + LINGER_MS - 1)),
    after(...crossing, { type: 'hold' }, time(10_000)),
    after(...crossing, time(200 + LINGER_MS)),
  ]).toEqual(['leaving a', 'shown a', 'away'])
})

test('who comes back to the block in time finds its card still there', () => {
  expect(after(point(0), time(REST_MS), leave(200), point(300), time(10_000))).toBe('shown a')
})

test('another block takes over at once', () => {
  expect(after(point(0), time(REST_MS), leave(200), point(210, 10, 'b'))).toBe('near b')
})

test('a block that is left before the pointer has rested is forgotten', () => {
  expect(after(point(0), leave(20), time(10_000))).toBe('away')
})

test('while a button is held down no card comes, and none until the block is left', () => {
  const pressed = [point(0, 10, 'a', true), point(20), time(10_000)]
  expect([after(...pressed), after(...pressed, leave(10_001), point(10_002), time(20_000))]).toEqual([
    'declined a',
    'shown a',
  ])
})

test('a press sends a card away that is there', () => {
  expect(after(point(0), time(REST_MS), point(200, 10, 'a', true))).toBe('declined a')
})

test('what was sent away does not come back while the pointer stays', () => {
  expect(after(point(0), time(REST_MS), { type: 'decline' }, point(500, 90), time(10_000))).toBe('declined a')
})

test('the focus wants a card after a longer rest', () => {
  const focus: Event = { type: 'focus', block: 'a', time: 0 }
  const later = (ms: number) => after(focus, time(ms))
  expect([later(FOCUS_LIKELY_MS - 1), later(FOCUS_REST_MS - 1), later(FOCUS_REST_MS)]).toEqual([
    'near a',
    'likely a',
    'shown a',
  ])
})

test('what the focus has brought stays when the pointer leaves, and goes when the focus leaves', () => {
  const focused: Event[] = [{ type: 'focus', block: 'a', time: 0 }, time(FOCUS_REST_MS)]
  expect([
    after(...focused, leave(1_000), time(10_000)),
    after(...focused, leave(1_000, 'a', 'focus'), time(10_000)),
  ]).toEqual(['shown a', 'away'])
})

test('leaving one block is nothing to the card of another', () => {
  expect(after(point(0, 10, 'b'), time(REST_MS), leave(100, 'a'))).toBe('shown b')
})

test('a block that has gone takes its card along', () => {
  expect(after(point(0), time(REST_MS), { type: 'drop' })).toBe('away')
})

test('nothing is due where time alone changes nothing', () => {
  const shown = intend(intend(AWAY, point(0)), time(REST_MS))
  expect([dueAt(AWAY), dueAt(shown), dueAt(intend(AWAY, point(7)))]).toEqual([null, null, 7 + LIKELY_MS])
})
