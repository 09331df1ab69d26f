import { type WordId, type Words, wordsFor } from '../words/index.ts'

type OfReplay<Id> = Id extends `replay_${infer Name}` ? Name : never
/** The name of a message of replay, without its prefix. */
export type PhraseId = OfReplay<WordId>
/** A language. */
export type Phrases = Words

/** Pure: an export that is given its words brings no catalog along. */
export const ENGLISH: Phrases = /* @__PURE__ */ wordsFor('en')
