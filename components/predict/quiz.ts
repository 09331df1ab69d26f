import type { Question, Quiz } from './types.ts'

/** A round from its first question. */
export function startQuiz(questions: readonly Question[]): Quiz {
  return { questions, index: 0, guess: null, score: 0 }
}

/** The question that is asked; null when the round is over. */
export function questionNow({ questions, index }: Quiz): Question | null {
  return questions[index] ?? null
}

/**
 * What must not be told of what follows: the answer, until it is guessed; then the next one, where that question is
 * about what runs after the position that the reader has now come to.
 */
export function hiddenNow(quiz: Quiz | null): 'answer' | 'next' | null {
  const question = quiz && questionNow(quiz)
  if (!quiz || !question) return null
  if (quiz.guess === null) return 'answer'
  const next = quiz.questions[quiz.index + 1]
  return next?.type === 'task' && next.at === question.reveal ? 'next' : null
}

/** One guess. A second one for the same question changes nothing. */
export function guess(quiz: Quiz, choice: number): Quiz {
  const question = questionNow(quiz)
  if (question === null || quiz.guess !== null) return quiz
  return { ...quiz, guess: choice, score: quiz.score + (choice === question.right ? 1 : 0) }
}

/** On to the next question, once this one is answered. */
export function nextQuestion(quiz: Quiz): Quiz {
  return quiz.guess === null ? quiz : { ...quiz, index: quiz.index + 1, guess: null }
}
