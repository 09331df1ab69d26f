import type { Reason } from '../what-if/index.ts'

/** Every English word about changing a program. */
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
  beside: 'Show both',
  whatIf: 'What if',
  whatIfTitle:
    'What if a wait took longer, or less? Change a number, or drag the end of a wait in the picture.',
  whatIfNone: 'There is no wait here that could be changed by a number.',
  drag: 'Drag to change how long this takes',
  atLine: (line: number) => `line ${line}`,
  fieldOf: (names: string, line: number) => `Wait of ${names}, line ${line}, in seconds`,
  more: (count: number) => `and ${count} more`,
  reasons: {
    computed: 'the program computes this number.',
    elsewhere: 'no call on this line says how long.',
    ambiguous: 'more than one number could be meant.',
    'made-up': 'Loopscope made this length up; set it under what was assumed.',
    language: 'numbers are only found in Python so far.',
  } satisfies Record<Reason, string>,
} as const
