/** Every English word about a program that was changed. */
export const changeStrings = {
  tab: (before: string, now: string) => (before === now ? 'Before' : `Before ${before} → ${now}`),
  before: 'Before',
  now: 'Now',
  faster: (ms: string) => `The change saves ${ms}.`,
  slower: (ms: string) => `The change costs ${ms}.`,
  same: 'The change leaves the total as it was.',
  printsSame: 'It prints the same, in the same order.',
  printsOther: 'It prints something else, or in another order.',
  reset: 'Undo the change',
} as const
