import type { Question, Quiz } from './types.ts'

/** A round from its first question. */
export function startQuiz(questions: readonly Question[]): Quiz {
  return { questions, index: 0, guess: null, score: 0 }
}

/** The question that is asked; null when the round is over. */
export function questionNow({ questions, index }: Quiz): Question | null {
  return questions[index] ?? null
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
