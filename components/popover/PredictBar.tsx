import { useLayoutEffect, useRef } from 'preact/hooks'
import { guess, nextQuestion, type Question, type Quiz, questionNow, startQuiz } from '../predict/index.ts'
import type { Replay } from '../replay/index.ts'
import { endQuiz } from './guessing.ts'
import { laneClass } from './lane-class.ts'
import type { Scene } from './scene.ts'
import { useStrings } from './speech.ts'
import type { View } from './view.ts'

/** The round of guessing, in place of the controls: one cannot step ahead of a question. */
export function PredictBar({ scene, view, quiz }: { scene: Scene; view: View; quiz: Quiz }) {
  const strings = useStrings()
  const { replay, player } = scene
  const root = useRef<HTMLElement>(null)
  const question = questionNow(quiz)
  const answered = quiz.guess !== null
  useLayoutEffect(() => {
    if (question && !answered) player.seek(question.at)
    root.current?.querySelector<HTMLElement>('[data-first]')?.focus({ preventScroll: true })
  }, [quiz.questions, quiz.index, answered])
  const choose = (choice: number): void => {
    view.quiz.value = guess(quiz, choice)
    if (question) player.seek(question.reveal)
  }
  const stop = (
    <button type="button" class="link-button" onClick={() => endQuiz(view)}>
      {strings.say('stopGuessing')}
    </button>
  )
  const score = (
    <span class="score" role="status">
      {strings.say('score', { right: quiz.score, asked: quiz.index + (answered ? 1 : 0) })}
    </span>
  )
  if (!question)
    return (
      <footer class="predict" ref={root}>
        <p class="asked">{quiz.questions.length === 0 ? strings.say('quizNone') : strings.say('quizOver')}</p>
        {quiz.questions.length > 0 && score}
        <span class="grow" />
        {quiz.questions.length > 0 && (
          <button
            type="button"
            class="text-button"
            data-first
            onClick={() => {
              view.quiz.value = startQuiz(quiz.questions)
            }}
          >
            {strings.say('askAgain')}
          </button>
        )}
        {stop}
      </footer>
    )
  return (
    <footer class="predict" ref={root}>
      <p class="asked" id="ls-asked">
        {strings.say(question.type === 'output' ? 'askOutput' : 'askTask')}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset can not be laid out as a row in every browser */}
      <div class="choices" role="group" aria-labelledby="ls-asked">
        {question.choices.map((choice, index) => (
          <button
            key={choice}
            type="button"
            class={`choice ${markOf(question, quiz, index)}`}
            aria-pressed={quiz.guess === index}
            aria-disabled={answered}
            {...(index === 0 && !answered && { 'data-first': true })}
            onClick={() => choose(index)}
          >
            <Choice question={question} choice={choice} replay={replay} />
          </button>
        ))}
      </div>
      <p class="verdict-line" role="status">
        {quiz.guess !== null &&
          strings.say(
            quiz.guess === question.right
              ? 'guessRight'
              : question.type === 'output'
                ? 'guessWrongOutput'
                : 'guessWrong',
          )}
      </p>
      <div class="turn">
        {score}
        {answered && (
          <button
            type="button"
            class="text-button"
            data-first
            onClick={() => {
              view.quiz.value = nextQuestion(quiz)
            }}
          >
            {strings.say('nextQuestion')}
          </button>
        )}
        {stop}
      </div>
    </footer>
  )
}

function markOf({ right }: Question, { guess }: Quiz, index: number): string {
  if (guess === null) return ''
  return index === right ? 'right' : index === guess ? 'wrong' : ''
}

function Choice({
  question,
  choice,
  replay,
}: {
  question: Question
  choice: string | number
  replay: Replay
}) {
  if (question.type === 'output') return <code>{choice}</code>
  const lane = replay.laneOf[Number(choice)]
  return <b class={`name ${laneClass(lane)}`}>{lane?.label}</b>
}
