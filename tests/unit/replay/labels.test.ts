import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { labelsOf } from '../../../components/replay/labels.ts'
import { ENGLISH } from '../../../components/replay/phrases.ts'
import type { TaskInfo } from '../../../components/trace/index.ts'
import { args } from '../../support/trace-builder.ts'

function tasks(...infos: Partial<TaskInfo>[]): TaskInfo[] {
  return infos.map((info, id) => ({
    id,
    kind: 'task',
    name: `Task-${id}`,
    named: false,
    coroutine: 'work',
    args: [],
    parent: null,
    line: null,
    ...info,
  }))
}

describe('labelsOf', () => {
  it('keeps the name that the program gave', () => {
    expect(labelsOf(tasks({ name: 'fetcher', named: true }), ENGLISH)).toEqual(['fetcher'])
  })

  it('is the name of the coroutine when only one task runs it', () => {
    expect(labelsOf(tasks({ coroutine: 'main' }, { coroutine: 'outer.<locals>.inner' }), ENGLISH)).toEqual([
      'main',
      'inner',
    ])
  })

  it('adds the first argument that tells tasks apart', () => {
    const [a, b] = [args({ kind: "'x'", name: "'A'" }), args({ kind: "'x'", name: "'B'" })]
    expect(labelsOf(tasks({ args: a }, { args: b }), ENGLISH)).toEqual(['work A', 'work B'])
  })

  it('does not say the name of the coroutine twice', () => {
    const infos = ["'Worker-0'", "'Worker-1'"].map((name) => ({ coroutine: 'worker', args: args({ name }) }))
    expect(labelsOf(tasks(...infos), ENGLISH)).toEqual(['Worker-0', 'Worker-1'])
  })

  it('takes two arguments where one is not enough', () => {
    const rows = [
      ['1', '1'],
      ['1', '2'],
      ['2', '1'],
    ]
    const infos = rows.map(([x = '', y = '']) => ({ args: args({ x, y }) }))
    expect(labelsOf(tasks(...infos), ENGLISH)).toEqual(['work 1 1', 'work 1 2', 'work 2 1'])
  })

  it('counts tasks that nothing readable tells apart', () => {
    const lock = (n: number) => ({ args: args({ lock: `<Lock object at ${n}>` }) })
    expect(labelsOf(tasks(lock(1), lock(2)), ENGLISH)).toEqual(['work #1', 'work #2'])
  })

  it('calls a callback without a name after the line where its function begins', () => {
    const callback = (coroutine: string, begins: number) => ({ kind: 'callback', coroutine, begins }) as const
    const infos = [
      callback('then callback', 4),
      callback('setTimeout callback', 7),
      callback('click handler', 9),
    ]
    expect(labelsOf(tasks(...infos), ENGLISH)).toEqual([
      'then (line 4)',
      'setTimeout (line 7)',
      'click handler (line 9)',
    ])
  })

  it('counts callbacks of one line', () => {
    const callback = { kind: 'callback', coroutine: 'then callback', begins: 4 } as const
    expect(labelsOf(tasks(callback, callback), ENGLISH)).toEqual(['then (line 4) #1', 'then (line 4) #2'])
  })

  it('is unique and never empty', () => {
    const info = fc.record({
      coroutine: fc.constantFrom('work', 'work #1', '', 'fetch'),
      name: fc.constantFrom('work', 'a', 'work 1'),
      named: fc.boolean(),
      args: fc.array(fc.record({ name: fc.constant('n'), value: fc.constantFrom('1', "'1'", "''") }), {
        maxLength: 2,
      }),
    })
    fc.assert(
      fc.property(fc.array(info, { maxLength: 12 }), (infos) => {
        const labels = labelsOf(tasks(...infos), ENGLISH)
        expect(new Set(labels).size).toBe(infos.length)
        expect(labels.every((label) => label.length > 0 && label.length < 40)).toBe(true)
      }),
    )
  })
})
