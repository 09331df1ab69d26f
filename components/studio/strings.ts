/** Every English word of the Studio around the explainer. */
export const studioStrings = {
  title: 'Studio',
  examples: 'Examples',
  own: 'Your program',
  language: 'Language',
  editor: 'Code',
  replay: 'Replay',
  hint: 'Runs as you type. Ctrl Enter runs at once; Esc, then Tab leaves the editor.',
  keep: 'Compare with this',
  keepTitle: 'Keep what the program does now as "Before"',
  line: (line: number) => `Line ${line}`,
  running: 'Running…',
  stale: 'The picture is of the last program that ran.',
  mark: { running: 'runs here', waiting: 'waits here', ready: 'is ready to go on here' },
} as const
