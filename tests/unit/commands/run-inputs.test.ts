import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readInputs } from '../../../components/commands/run-inputs.ts'

test('nothing given is nothing set', () => {
  expect(readInputs({})).toEqual({})
})

test('a latency without a kind is for every kind, and a later one for its own', () => {
  expect(readInputs({ latency: ['2x', 'network=0.5'] }).latencies).toEqual({
    network: { seconds: 0.5 },
    database: { times: 2 },
    files: { times: 2 },
    other: { times: 2 },
  })
})

test.each(['fast', 'radio=1', 'network=', '-1', '1s'])(
  '--latency %s is refused with what was given',
  (text) => {
    expect(() => readInputs({ latency: [text] })).toThrow(`--latency ${text}: expected for example`)
  },
)

test('answers are given in turn, and made up after the last', () => {
  expect(readInputs({ answer: ['Ada', ''] }).answers).toEqual({ texts: ['Ada', ''], ends: false })
})

test('a file has a line for each question, and the input ends with it', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'answers-')), 'lines.txt')
  writeFileSync(path, 'Ada\r\n\n7\n')
  expect(readInputs({ input: path }).answers).toEqual({ texts: ['Ada', '', '7'], ends: true })
})

test('a file that can not be read is named', () => {
  expect(() => readInputs({ input: 'no-such-file' })).toThrow('--input no-such-file could not be read')
})
