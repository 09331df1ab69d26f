import { assert, constantFrom, oneof, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { mermaidGantt, mermaidSequence } from '../../../components/exports/index.ts'
import { createReplay, type Replay } from '../../../components/replay/index.ts'
import { zooTrace } from '../../support/gallery-traces.ts'
import { traceBuilder } from '../../support/trace-builder.ts'
import { chapterTrace, crowdedTrace, deadlockedTrace } from '../../support/traces.ts'

/**
 * The part of Mermaid's grammar that is written here, strictly: a line of text that Mermaid could take for something
 * else (a comment, an entity, the end of a statement) fits nowhere. Mermaid's own parser takes 200 MB of packages.
 */
const TEXT = '(?:[^#;<>"%&{}\\\\\\p{Cc}]|#\\d+;)+'
const SEQUENCE = [
  /^sequenceDiagram$/,
  new RegExp(`^ {4}participant (L|T\\d+) as ${TEXT}$`, 'u'),
  new RegExp(`^ {4}Note over (L|T\\d+)(,T\\d+)?: ${TEXT}$`, 'u'),
  new RegExp(`^ {4}(L|T\\d+)(->>|-->>|-x)T\\d+: ${TEXT}$`, 'u'),
  /^ {4}(de)?activate T\d+$/,
  /^ {4}%% [\w .]+$/,
]
const NAME = '[^:#;%<>&"{}\\\\\\p{Cc}]+'
const GANTT = [
  /^gantt$/,
  /^ {4}(dateFormat x|axisFormat (%S\.%L|%M:%S))$/,
  new RegExp(`^ {4}section ${NAME}$`, 'u'),
  new RegExp(
    `^ {4}(waits|runs|is ready|is cancelled|blocks|done|fails)${NAME.replace('+', '*')} :((active|done|crit|milestone), )?t\\d+x\\d+, \\d+, (\\d+|0ms)$`,
    'u',
  ),
  /^ {4}%% [\w .]+$/,
]

function strangers(text: string, grammar: RegExp[]): string[] {
  return text.split('\n').filter((line) => line !== '' && !grammar.some((rule) => rule.test(line)))
}

/** Replay of a program whose one task has this name and prints it. */
function named(name: string): Replay {
  const trace = traceBuilder('main()')
  const main = trace.create({ coroutine: 'main', name, named: true }, null)
  trace.start(main)
  trace.emit('output', { task: main, stream: 'stdout', text: name, line: 1 })
  trace.suspend(main, { on: 'lock', label: name, object: name }, 1)
  return createReplay(trace.build())
}

test('a sequence diagram creates, wakes and ends sleeps in the order of the run', () => {
  const arrows = mermaidSequence(createReplay(chapterTrace()))
    .split('\n')
    .filter((line) => line.includes('>>'))
    .map((line) => line.trim())
  expect(arrows).toEqual([
    'T1->>T2: creates',
    'T1->>T3: creates',
    'L-->>T2: sleep 1 s is over',
    'T2-->>T1: wakes',
    'L-->>T3: sleep 2 s is over',
    'T3-->>T1: wakes',
  ])
})

test('a Gantt chart has a section for each task and a bar for each stretch that takes time', () => {
  const lines = mermaidGantt(createReplay(chapterTrace())).split('\n').slice(8, 14)
  expect(lines.map((line) => line.trim())).toEqual([
    'waits (sleep 1 s) :active, t2x0, 0, 1000',
    'done :milestone, t2x1, 1000, 0ms',
    'section work B',
    'waits (sleep 2 s) :active, t3x0, 0, 2000',
    'done :milestone, t3x1, 2000, 0ms',
    '',
  ])
})

test('both are written in the grammar, whatever was run', () => {
  const replays = [chapterTrace(), crowdedTrace(), deadlockedTrace(), zooTrace()].map((trace) =>
    createReplay(trace),
  )
  const wrong = replays.flatMap((replay) => [
    ...strangers(mermaidSequence(replay), SEQUENCE),
    ...strangers(mermaidGantt(replay), GANTT),
  ])
  expect(wrong).toEqual([])
})

test('no bar ends that has not begun, also where the limit cuts a run off', () => {
  const open = new Map<string, number>()
  const wrong: string[] = []
  for (const line of mermaidSequence(createReplay(crowdedTrace())).split('\n')) {
    const [, off, name = ''] = /^ {4}(de)?activate (T\d+)$/.exec(line) ?? []
    const depth = (open.get(name) ?? 0) + (off === undefined ? 1 : -1)
    if (name !== '') open.set(name, depth)
    if (name !== '' && depth < 0) wrong.push(line)
  }
  expect([wrong, [...open.values()].filter((depth) => depth !== 0)]).toEqual([[], []])
})

test('names and printed text can not break out of their place', () => {
  const hostile = constantFrom(
    'end',
    'a;b',
    '#35;',
    'x: y',
    '%%{init: {}}%%',
    '<script>',
    'a\nend\nb',
    '"',
    '\\',
    '}{',
  )
  assert(
    property(oneof(hostile, string({ unit: 'binary' })), (name) => {
      const replay = named(name)
      return (
        strangers(mermaidSequence(replay), SEQUENCE).length === 0 &&
        strangers(mermaidGantt(replay), GANTT).length === 0
      )
    }),
  )
})
