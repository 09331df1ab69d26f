/** Every word that the product says, in every language it speaks. */
export { formatDuration } from './format-duration.ts'
export { LANGUAGES, type Language, wordsFor } from './languages.ts'
export { LANGUAGE_NAMES, PRODUCT } from './names.ts'
export type { Catalog, Dialect, Say, Slots, WordId, WordOf, Words } from './words.ts'
export { createWords, sayIn } from './words.ts'
