import { type Question, questionNow, questionsOf, startQuiz } from '../predict/index.ts'
import type { ComparisonModel } from './model.ts'
import type { Scene } from './scene.ts'
import type { View } from './view.ts'

export function startGuessing(scene: Scene, view: View, comparison: ComparisonModel): void {
  const other = comparison.type === 'ready' ? comparison.replay : null
  begin(scene, view, questionsOf(scene.replay, other))
}

/** Where there is something to guess: a replay that begins with it has nothing else to show yet. */
export function guessFirst(scene: Scene, view: View): void {
  const questions = questionsOf(scene.replay, null)
  if (questions.length > 0) begin(scene, view, questions)
}

/** What was printed stays in sight; what would tell the answer closes. */
function begin({ player }: Scene, view: View, questions: readonly Question[]): void {
  player.pause()
  view.drawer.value = 'console'
  view.exports.value = false
  view.quiz.value = startQuiz(questions)
}

/** A question is open, or still to come. */
export function isGuessing({ quiz }: View): boolean {
  return quiz.value !== null && questionNow(quiz.value) !== null
}

/** Ends the round. The score goes with it. */
export function endQuiz(view: View): void {
  view.quiz.value = null
}
