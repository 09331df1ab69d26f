import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { Answers, Question } from '../../trace/index.ts'
import { ANSWER_AFTER_MS, QUESTIONS_SHOWN } from '../limits.ts'
import { useStrings } from '../speech.ts'
import type { Strings } from '../strings.ts'
import { answersOf, withAnswer, withEnd } from './questions.ts'

export type QuestionsProps = {
  questions: readonly Question[]
  /** The program is being run again. */
  busy: boolean
  onAnswers(answers: Answers): void
}

/** What the program asked, with a field for each question. Typing runs it again with what was typed. */
export function Questions({ questions, busy, onAnswers }: QuestionsProps) {
  const strings = useStrings()
  // Kept here and not read from each new run: a reader types faster than programs are run.
  const answers = useSignal<Answers>(answersOf(questions))
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  function change(next: Answers, delay: number): void {
    answers.value = next
    clearTimeout(timer.current)
    timer.current = setTimeout(() => onAnswers(next), delay)
  }
  const { ends, texts } = answers.value
  return (
    <section class="questions" aria-label={strings.say('questions')} aria-busy={busy}>
      <h3>{strings.say('questions')}</h3>
      <ol>
        {questions.slice(0, QUESTIONS_SHOWN).map((question, index) => (
          <li key={index}>
            <Field
              question={question}
              given={texts[index] ?? null}
              onText={(text, delay) => change(withAnswer(answers.peek(), index, text), delay)}
            />
          </li>
        ))}
      </ol>
      {questions.length > QUESTIONS_SHOWN && <p>{strings.more(questions.length - QUESTIONS_SHOWN)}</p>}
      <label class="ends">
        <input
          type="checkbox"
          checked={ends}
          onChange={(event) => change(withEnd(answers.peek(), questions, event.currentTarget.checked), 0)}
        />
        {strings.say('inputEnds')}
      </label>
    </section>
  )
}

type FieldProps = {
  question: Question
  given: string | null
  onText(text: string | null, delay: number): void
}

function Field({ question, given, onText }: FieldProps) {
  const strings = useStrings()
  const { prompt, line, answer, from } = question
  const asked = prompt.trim() || strings.say('lineOfInput')
  return (
    <label>
      <span class="asked">
        {asked} {line !== null && <span class="where">{strings.line(line)}</span>}
      </span>
      <input
        type="text"
        value={given ?? ''}
        placeholder={from === 'end' ? '' : (answer ?? '')}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => onText(event.currentTarget.value || null, ANSWER_AFTER_MS)}
        // Enter gives also an empty line, as in a terminal.
        onKeyDown={(event) => {
          if (event.key === 'Enter') onText(event.currentTarget.value, 0)
        }}
      />
      <span class={`origin ${given === null ? from : 'reader'}`}>{originOf(given, from, strings)}</span>
    </label>
  )
}

function originOf(given: string | null, from: Question['from'], strings: Strings): string {
  if (given !== null) return given === '' ? strings.say('answeredEmpty') : strings.say('answered')
  return from === 'end' ? strings.say('endOfInput') : strings.say('madeUp')
}
