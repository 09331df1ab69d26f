/** A program's colours are for a terminal. Source: ECMA-48, 5.4 "Control sequences": `ESC [`, parameters, a final byte. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the sequences begin with one.
const SEQUENCES = /\u001b\[[0-?]*[ -/]*[@-~]/g

/** What was printed, without the sequences that a terminal would have obeyed. */
export function withoutSequences(text: string): string {
  return text.replaceAll(SEQUENCES, '')
}
