import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseTrace, TraceError } from '../../../components/trace/index.ts'
import {
  cancelledTrace,
  chapterTrace,
  crowdedTrace,
  deadlockedTrace,
  failedTrace,
  refusedTrace,
} from '../../support/traces.ts'

/** The chapter's trace as JSON would bring it, with one value changed. */
function changed(path: (string | number)[], value: unknown): unknown {
  const trace = JSON.parse(JSON.stringify(chapterTrace())) as Record<string, unknown>
  const owner = path.slice(0, -1).reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], trace)
  Object.assign(owner as object, { [path.at(-1) ?? '']: value })
  return trace
}

function problem(value: unknown): string | null {
  try {
    parseTrace(value)
    return null
  } catch (error) {
    return error instanceof TraceError ? error.message : `not a TraceError: ${error}`
  }
}

describe('parseTrace', () => {
  it.each([chapterTrace, crowdedTrace, deadlockedTrace, failedTrace, cancelledTrace, refusedTrace])(
    'takes %o after a round trip through JSON',
    (make) => {
      const trace = make()
      expect(parseTrace(JSON.parse(JSON.stringify(trace)))).toEqual(trace)
    },
  )

  it.each<[(string | number)[], unknown, string]>([
    [['version'], 2, 'version: expected 1'],
    [['language'], 'ruby', 'language: expected python | javascript | typescript'],
    [['source', 'text'], 5, 'source: expected original, text, and origin'],
    [['tasks', 1, 'id'], 7, 'tasks[1].id: expected 1'],
    [['tasks', 1, 'parent'], 9, 'tasks[1].parent: expected an existing task or null'],
    [['tasks', 2, 'kind'], 'fibre', 'tasks[2].kind: expected module | task | callback | thread'],
    [['events', 3, 'seq'], 4, 'events[3].seq: expected 3'],
    [['events', 30, 'at'], 999, 'events[30].at: expected a number not below 1000'],
    [['events', 30, 'at'], Number.POSITIVE_INFINITY, 'events[30].at: expected a number not below 1000'],
    [['events', 10, 'task'], 4, 'events[10].task: expected an existing task'],
    [['events', 10, 'type'], 'hop', 'events[10].type: expected run.started'],
    [['events', 10, 'type'], '__proto__', 'events[10].type: expected run.started'],
    [['events', 9, 'cause'], 9, 'events[9].cause: expected an earlier event, or nothing'],
    [['events', 9, 'cause'], -1, 'events[9].cause: expected an earlier event, or nothing'],
    [['events', 18, 'wait'], { on: 'dream', label: '' }, 'events[18].wait: expected a wait'],
    [['events', 18, 'wait', 'tasks'], [9], 'events[18].wait: expected a wait'],
    [['events', 0, 'type'], 'run.ended', 'events[0].type: expected run.started'],
    [['events'], [], 'events[0]: expected an object'],
    [['events'], { length: 5 }, 'events: expected a list'],
    [['outcome'], { type: 'vanished' }, 'outcome.type: expected completed'],
    [
      ['outcome'],
      { type: 'failed', error: null, line: 1, traceback: '' },
      'outcome.error: expected an error',
    ],
    [['events', 46, 'text'], 'x'.repeat(2_000_001), 'events[46].text: expected a text'],
  ])('refuses %j as %o', (path, value, message) => {
    expect(problem(changed(path, value))).toContain(message)
  })

  it.each([null, undefined, 5, 'trace', [], {}])('refuses %o', (value) => {
    expect(problem(value)).toMatch(/expected/)
  })

  it('refuses every value that is no trace with an error of its own', () => {
    fc.assert(
      fc.property(
        fc.nat(51),
        fc.constantFrom('task', 'at', 'seq', 'type', 'cause'),
        fc.anything(),
        (n, key, value) => {
          expect(problem(changed(['events', n, key], value)) ?? '').not.toContain('not a TraceError')
        },
      ),
    )
  })
})
