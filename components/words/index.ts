/** Every word that the product says, in every language it speaks. */
export { formatDuration } from './format-duration.ts'
export { LANGUAGES, type Language, wordsFor } from './languages.ts'
export type { Catalog, WordId, Words } from './words.ts'
export { createWords } from './words.ts'
