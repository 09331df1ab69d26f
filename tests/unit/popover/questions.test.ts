import { expect, test } from 'vitest'
import { answersOf, withAnswer, withEnd } from '../../../components/popover/inputs/questions.ts'
import type { Question } from '../../../components/trace/index.ts'

const asked = (answer: string | null, from: Question['from']): Question => ({
  prompt: '> ',
  line: 1,
  answer,
  from,
})
const MADE_UP = asked('A', 'made-up')
const GIVEN = asked('Ada', 'reader')
const END = asked(null, 'end')

test('what was made up is left to be made up', () => {
  expect(answersOf([MADE_UP, GIVEN, MADE_UP])).toEqual({ texts: [null, 'Ada'], ends: false })
})

test('an input that ends after what the reader gave goes on ending there', () => {
  expect(answersOf([GIVEN, END])).toEqual({ texts: ['Ada'], ends: true })
})

test('made-up answers that came to their end are no end of the reader’s', () => {
  expect(answersOf([MADE_UP, END])).toEqual({ texts: [], ends: false })
})

test('an answer to a later question leaves the earlier ones as they are', () => {
  expect(withAnswer({ texts: [], ends: false }, 2, 'x')).toEqual({ texts: [null, null, 'x'], ends: false })
})

test('an answer that is taken back is made up again', () => {
  expect(withAnswer({ texts: ['x', 'y'], ends: false }, 1, null)).toEqual({ texts: ['x'], ends: false })
})

test('an empty answer is an answer', () => {
  expect(withAnswer({ texts: [], ends: false }, 0, '')).toEqual({ texts: [''], ends: false })
})

test('the input can be made to end after what was asked so far, and to go on', () => {
  const ended = withEnd({ texts: ['x'], ends: false }, [GIVEN, MADE_UP, END], true)
  expect(ended).toEqual({ texts: ['x', null], ends: true })
  expect(withEnd(ended, [], false)).toEqual({ texts: ['x'], ends: false })
})
