import { describe, expect, test } from 'vitest'
import { groupWaits, type Waiting } from '../../../components/popover/loop/group-waits.ts'
import type { Wait } from '../../../components/trace/index.ts'

function waiting(...waits: Partial<Wait>[]): Waiting[] {
  return waits.map((wait, task) => ({
    task,
    wait: { on: 'sleep', label: '', ...wait },
    since: task,
    sinceAt: 0,
    line: 1,
  }))
}

describe('groupWaits', () => {
  test('puts waiters for one lock together, and sleepers, in the order in which the first began', () => {
    const db = { on: 'lock', object: 'db' } as const
    const groups = groupWaits(waiting({}, db, { on: 'queue-get', label: 'queue' }, db, {}, { on: 'gather' }))
    expect(groups?.map(({ type, object, waiting: all }) => `${type} ${object} ${all.length}`)).toEqual([
      'asleep  2',
      'object db 2',
      'object queue 1',
      'tasks  1',
    ])
  })

  test('leaves a few waiters in one list', () => {
    expect(groupWaits(waiting({}, {}, {}))).toBe(null)
  })
})
