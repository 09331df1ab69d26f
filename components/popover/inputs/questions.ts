import type { Answers, Question } from '../../trace/index.ts'

/** The answers that gave this run: what the reader typed, and null for what was made up. */
export function answersOf(questions: readonly Question[]): Answers {
  const ended = questions.findIndex(({ from }) => from === 'end')
  const madeUp = questions.some(({ from }) => from === 'made-up')
  const texts = questions.map(({ answer, from }) => (from === 'reader' ? answer : null))
  const ends = ended !== -1 && !madeUp
  return { texts: ends ? texts.slice(0, ended) : trimmed(texts), ends }
}

/** The same answers but for one; null gives the question back to be made up. */
export function withAnswer(answers: Answers, index: number, text: string | null): Answers {
  const length = Math.max(answers.texts.length, index + 1)
  const texts = Array.from({ length }, (_, each) => (each === index ? text : (answers.texts[each] ?? null)))
  return { ...answers, texts: answers.ends ? texts : trimmed(texts) }
}

/** Lets the input end after as many answers as were asked for so far, or go on with made-up ones. */
export function withEnd(answers: Answers, questions: readonly Question[], ends: boolean): Answers {
  if (!ends) return { texts: trimmed(answers.texts), ends }
  const answered = questions.filter(({ from }) => from !== 'end').length
  return { texts: Array.from({ length: answered }, (_, each) => answers.texts[each] ?? null), ends }
}

function trimmed(texts: (string | null)[]): (string | null)[] {
  return texts.slice(0, texts.findLastIndex((text) => text !== null) + 1)
}
