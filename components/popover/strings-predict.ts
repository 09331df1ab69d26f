/** Every English word of the round of guessing. */
export const predictStrings = {
  start: 'Predict',
  ask: { output: 'What is printed next?', task: 'Which task runs next?' },
  right: 'Right.',
  wrong: 'Not this time. The sentence above says why.',
  score: (right: number, asked: number) => `${right} of ${asked} right`,
  next: 'Next question',
  over: 'That was the last question.',
  nothing: 'There is nothing to guess here: this run never had a choice.',
  again: 'Ask again',
  stop: 'Stop guessing',
  hidden: 'Hidden until you have guessed.',
} as const
