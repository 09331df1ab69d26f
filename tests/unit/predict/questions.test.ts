import { assert, property } from 'fast-check'
import { expect, test } from 'vitest'
import {
  guess,
  hiddenNow,
  nextQuestion,
  type Question,
  questionNow,
  questionsOf,
  startQuiz,
} from '../../../components/predict/index.ts'
import { createReplay, type Replay } from '../../../components/replay/index.ts'
import { traceFromText } from '../../support/trace-from-text.ts'
import { bigTrace, chapterOneAtATimeTrace, chapterTrace, tinyTrace } from '../../support/traces.ts'
import { anyTrace } from '../replay/any-trace.ts'

const chapter = createReplay(chapterTrace())

function told(replay: Replay, question: Question): string {
  const names =
    question.type === 'output' ? question.choices : question.choices.map((task) => replay.laneOf[task]?.label)
  return `${question.type}: ${names[question.right]} of ${names.toSorted().join(', ')}`
}

test('the chapter asks who runs next, and what is printed', () => {
  expect(questionsOf(chapter, null).map((question) => told(chapter, question))).toEqual([
    'task: work A of main, work A, work B',
    'task: work B of main, work A, work B',
    'task: work A of main, work A, work B',
    'task: main of main, work B',
    'output: A done of A done, B done',
    'task: work B of main, work B',
    'output: B done of A done, B done',
  ])
})

test('what one at a time prints at that place is a choice, too', () => {
  const other = createReplay(chapterOneAtATimeTrace())
  const output = questionsOf(chapter, other).find(({ type }) => type === 'output')
  expect(output?.choices.toSorted()).toEqual(['A done', 'A done\nB done', 'B done'])
})

test('what the others print next are the wrong choices', () => {
  const replay = createReplay(
    traceFromText(`
    t      0                1000              2000
    main   run a-----------------------------------resume done
    A      run sleep--------resume print:one sleep-resume print:three done
    B      run sleep-----------------resume print:two done`),
  )
  const output = questionsOf(replay, null).find(({ type }) => type === 'output')
  expect(output && told(replay, output)).toBe('output: one of one, three, two')
})

test('a run without a choice asks nothing', () => {
  expect(questionsOf(createReplay(tinyTrace()), null)).toEqual([])
})

test('a long run asks a dozen questions, from all of it', () => {
  const replay = createReplay(bigTrace(10_000))
  const questions = questionsOf(replay, null)
  expect([questions.length, (questions.at(-1)?.at ?? 0) > replay.trace.events.length / 10]).toEqual([
    12,
    true,
  ])
})

test('of any run: questions go forward, choices differ, and the right one is what happens', () => {
  assert(
    property(anyTrace, (trace) => {
      const replay = createReplay(trace)
      let seen = 0
      for (const question of questionsOf(replay, null)) {
        expect(question.at).toBeGreaterThanOrEqual(seen)
        expect(question.reveal).toBeGreaterThan(question.at)
        expect(new Set<unknown>(question.choices).size).toBe(question.choices.length)
        const between = trace.events.slice(question.at + 1, question.reveal + 1)
        const happens =
          question.type === 'task'
            ? between.some(
                (event) =>
                  (event.type === 'task.started' || event.type === 'task.resumed') &&
                  event.task === question.choices[question.right],
              )
            : between.some(
                (event) =>
                  event.type === 'output' &&
                  event.text.replace(/\n$/, '') === question.choices[question.right],
              )
        expect(happens).toBe(true)
        seen = question.reveal
      }
    }),
    { numRuns: 60 },
  )
})

test('a right guess counts once, a wrong one not, and the round ends after the last', () => {
  const questions = questionsOf(chapter, null).slice(0, 2)
  const [first, second] = questions
  if (!first || !second) throw new Error('too few questions')
  let quiz = startQuiz(questions)
  quiz = guess(guess(quiz, first.right), first.right)
  quiz = nextQuestion(quiz)
  quiz = guess(quiz, second.right + 1)
  expect([quiz.score, questionNow(nextQuestion(quiz))]).toEqual([1, null])
})

test('what follows a guess is told, but where it is the next question', () => {
  const question = (type: 'task' | 'output', at: number): Question =>
    type === 'task'
      ? { type, at, reveal: at + 2, right: 0, choices: [1, 2] }
      : { type, at, reveal: at + 2, right: 0, choices: ['a', 'b'] }
  let quiz = startQuiz([question('task', 0), question('output', 2), question('task', 4), question('task', 9)])
  const hidden = [hiddenNow(null)]
  while (questionNow(quiz)) {
    hidden.push(hiddenNow(quiz))
    quiz = guess(quiz, 0)
    hidden.push(hiddenNow(quiz))
    quiz = nextQuestion(quiz)
  }
  expect([...hidden, hiddenNow(quiz)]).toEqual([
    null,
    ...['answer', null, 'answer', 'next', 'answer', null, 'answer', null],
    null,
  ])
})
