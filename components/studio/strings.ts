import type { WordId, Words } from '../words/index.ts'

type StudioWord = WordId extends infer Id ? (Id extends `studio_${infer Name}` ? Name : never) : never

/** Says the Studio's words in a language. */
export type Say = (id: StudioWord, slots?: Record<string, string | number>) => string

export function sayIn(words: Words): Say {
  return (id, slots) => words.text(`studio_${id}`, slots)
}
