/** `await` in a function that is not async: a mistake of whoever wrote the text, or what the text is about. */
import { parser } from '@lezer/javascript'
import { type Draft, report, textOf } from './draft.ts'

const tolerant = parser.configure({ dialect: 'jsx ts' })
const FUNCTIONS = /^(?:FunctionDeclaration|FunctionExpression|ArrowFunction|MethodDeclaration|Property)$/

/** The functions around each such `await` become async; each is told of by itself. */
export function asyncFunctions(draft: Draft): Draft | null {
  const text = textOf(draft)
  const awaits = new Map<number, number>()
  tolerant.parse(text).iterate({
    enter({ name, from, node }) {
      if (name !== 'await') return
      let around = node.parent
      while (around !== null && !isFunctionNode(around.name, around.getChild('ParamList') !== null))
        around = around.parent
      if (around === null || around.getChild('async') !== null || isAccessor(around)) return
      const place = around.getChild('PropertyDefinition')?.from ?? around.getChild('function')?.from
      const at = place ?? around.from
      if (!awaits.has(at)) awaits.set(at, from)
    },
  })
  if (awaits.size === 0) return null
  let changed = draft
  for (const [at, first] of [...awaits].sort(([a], [b]) => b - a)) {
    const [line, column] = placeOf(text, at)
    const code = changed.lines[line] ?? ''
    const lines = changed.lines.with(line, `${code.slice(0, column)}async ${code.slice(column)}`)
    const message =
      'JavaScript refuses await in a function that is not async: the function around it was made async.'
    changed = report({ ...changed, lines }, 'other', draft.origin[placeOf(text, first)[0]] ?? 1, message)
  }
  return changed
}

/** A getter cannot be async. */
function isAccessor(node: ReturnType<typeof parser.parse>['topNode']): boolean {
  return node.getChild('get') !== null || node.getChild('set') !== null
}

/** A property is one only where it is a method. */
function isFunctionNode(name: string, hasParameters: boolean): boolean {
  return FUNCTIONS.test(name) && (hasParameters || name === 'ArrowFunction')
}

function placeOf(text: string, at: number): [line: number, column: number] {
  const before = text.slice(0, at).split('\n')
  return [before.length - 1, before.at(-1)?.length ?? 0]
}
