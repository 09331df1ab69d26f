/** Code as HTML, in the ways that highlighters have in common. */

/**
 * A way to print code: from its text, and the name of its language, to mark-up. `text`: what is to be read of it, where
 * that is not the code itself.
 */
export type Markup = {
  html(code: string, language?: string): string
  css?: string
  text?: (code: string) => string
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
export const escaped = (text: string): string => text.replace(/[&<>]/g, (char) => escapes[char] ?? char)

/** Every word in an element of its own. */
export const tokens = (line: string): string =>
  (line.match(/\w+|\s+|[^\w\s]+/g) ?? [])
    .map((token) => (/\w/.test(token) ? `<span class="n">${token}</span>` : escaped(token)))
    .join('')

export const each = (code: string, render: (line: string, number: number) => string, between = ''): string =>
  code
    .split('\n')
    .map((line, index) => render(line, index + 1))
    .join(between)

/** Spaces that HTML would make one of. */
export const unbroken = (text: string): string =>
  text.replace(/^ +| {2,}/gm, (spaces) => '\u00a0'.repeat(spaces.length))
/** An empty line that is to be seen. */
export const spaced = (text: string): string => text.replace(/^$/gm, '\u00a0')

export const coloured = (code: string): string => each(code, tokens, '\n')
export const numbers = (code: string): string => each(code, (_, number) => `${number}`, '\n')
