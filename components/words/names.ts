/** Names, which no language translates. */
export const PRODUCT = 'Loopscope'
export const LANGUAGE_NAMES = {
  python: 'Python',
  javascript: 'JavaScript',
  typescript: 'TypeScript',
} as const
