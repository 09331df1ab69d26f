/** What comes next? Questions from a run's own events. */
export { questionsOf } from './questions-of.ts'
export { guess, hiddenNow, nextQuestion, questionNow, startQuiz } from './quiz.ts'
export type { Question, Quiz } from './types.ts'
