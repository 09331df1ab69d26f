/** Types and JSX out of a text: what is left is JavaScript, with the same lines. */
import { transform } from 'sucrase'
import type { Dialect } from './parse.ts'

/** Null when it cannot be done. */
export function strip(text: string, { typescript, jsx }: Dialect): string | null {
  if (!typescript && !jsx) return text
  try {
    const { code } = transform(text, {
      transforms: [...(typescript ? (['typescript'] as const) : []), ...(jsx ? (['jsx'] as const) : [])],
      disableESTransforms: true,
      production: true,
      // TypeScript leaves out what is imported for its type only.
      keepUnusedImports: !typescript,
    })
    return code
  } catch {
    return null
  }
}
