/** Types and JSX out of a text: what is left is JavaScript, with the same lines. */
import type { Program } from 'estree'
import { transform } from 'sucrase'
import { type Dialect, parseAs } from './parse.ts'
import { isFunction, nodesOf, rangeOf } from './walk.ts'

/** Null when it cannot be done. */
export function strip(text: string, dialect: Dialect): string | null {
  const { typescript, jsx } = dialect
  const decorated = /@[\w$]/.test(text) ? parseAs(text, dialect) : null
  const plain = decorated?.type === 'parsed' ? withPlainDecorators(text, decorated.parsed.program) : text
  if (!typescript && !jsx) return plain
  try {
    const { code } = transform(plain, {
      transforms: [...(typescript ? (['typescript'] as const) : []), ...(jsx ? (['jsx'] as const) : [])],
      disableESTransforms: true,
      production: true,
      // TypeScript leaves out what is imported for its type only; that a decorator is used, sucrase does not see.
      keepUnusedImports: !typescript || decorated !== null,
    })
    return code
  } catch {
    return null
  }
}

/**
 * The engine gives a class decorator a context whose `name` is no string of the program's. Only text that reads names
 * gets one that is.
 */
function withName(decorator: string, name: string): string {
  const given = '{ kind, addInitializer, metadata }'
  return `@(((decorate) => (made, ${given}) => decorate(made, { kind, name: '${name}', addInitializer, metadata }))(${decorator.slice(1)}))`
}

/**
 * Decorators as the engine reads them: behind `export`, and none of parameters, which only TypeScript has:
 * `find(@Param('id') id: string)` tells a framework, and runs nothing.
 */
function withPlainDecorators(text: string, program: Program): string {
  let plain = text
  const blank = (from: number, to: number) => {
    plain = plain.slice(0, from) + plain.slice(from, to).replace(/[^\n]/g, ' ') + plain.slice(to)
  }
  for (const node of nodesOf(program))
    for (const parameter of isFunction(node) ? node.params : [])
      for (const each of decoratorsOf(parameter)) blank(...rangeOf(each))
  // From the end, so that the offsets before stay right.
  for (const statement of program.body.toReversed()) {
    const made = (statement as { declaration?: Program['body'][number] | null }).declaration ?? statement
    const decorators = decoratorsOf(made)
    const [first, last] = [decorators[0], decorators.at(-1)]
    if (made.type !== 'ClassDeclaration' || first === undefined || last === undefined) continue
    const word = /\bexport(?:\s+default)?\b/g
    word.lastIndex = rangeOf(last)[1]
    const exported = made === statement || rangeOf(statement)[0] < rangeOf(first)[0] ? null : word.exec(plain)
    if (exported !== null) blank(exported.index, word.lastIndex)
    for (const each of /\bname\b/.test(text) ? decorators.toReversed() : []) {
      const [from, to] = rangeOf(each)
      plain = plain.slice(0, from) + withName(plain.slice(from, to), made.id?.name ?? '') + plain.slice(to)
    }
    const [at] = rangeOf(first)
    if (exported !== null) plain = `${plain.slice(0, at)}${exported[0]} ${plain.slice(at)}`
  }
  return plain
}

function decoratorsOf(node: unknown): Program['body'] {
  return (node as { decorators?: Program['body'] } | null | undefined)?.decorators ?? []
}
