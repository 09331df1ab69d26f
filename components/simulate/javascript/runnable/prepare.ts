import type { Node, Program } from 'estree'
import type { Assumption } from '../../../trace/index.ts'
import { overlap } from '../overlap/index.ts'
import { type Earlier, earlierFor } from './earlier.ts'
import { type Entry, findEntry, listed } from './entry.ts'
import { importsOf } from './imports.ts'
import { loopHintOf } from './loop-hint.ts'
import { missingName } from './missing.ts'
import { type Parsed, parseAs, parseText } from './parse.ts'
import { outlineOf } from './program.ts'
import { type Draft, insert, report, textOf } from './repair/draft.ts'
import { explain, refusalAt } from './repair/explain.ts'
import { otherLanguage } from './repair/foreign.ts'
import { repair } from './repair/index.ts'
import { freeNames } from './scope.ts'
import { shape } from './shape.ts'
import { strip } from './strip.ts'
import type { Prepared, PrepareOptions, Refusal } from './types.ts'
import { isFunction, lineOf, nodesOf, ownNodesOf } from './walk.ts'

/** A text as a page shows it, made ready for the engine. Never throws; a text that needs nothing stays as it is. */
export function prepare(text: string, options: PrepareOptions): Prepared {
  const typescript = options.language === 'typescript'
  const repaired = repair(text, typescript)
  if (repaired.type === 'failed') {
    const foreign = otherLanguage(repaired.draft.lines)
    const refusal =
      foreign === null
        ? explain(repaired.draft, repaired.failure)
        : refusalAt(repaired.draft, foreign.line, `this looks like ${foreign.name}, not JavaScript`)
    return refused(repaired.draft, refusal)
  }
  const shaped = shape(repaired.draft, repaired.parsed, typescript)
  if (shaped.type === 'refused') return refused(repaired.draft, shaped.refusal)
  return completed(shaped.draft, shaped.parsed, options)
}

function completed(before: Draft, parsedBefore: Parsed, options: PrepareOptions): Prepared {
  const alone = withName(before, parsedBefore)
  const entry = findEntry(outlineOf(alone.parsed.program, textOf(alone.draft)))
  const earlier = earlierOf(alone, entry, options)
  const { draft, parsed } = earlier === null ? alone : below(alone, earlier)
  const above = draft.lines.length - alone.draft.lines.length
  const whole = entry === null ? draft : withEntry(draft, entry)
  const text = textOf(whole)
  const namespace = valueNamespace(parsed.program)
  if (namespace !== null)
    return refused(
      draft,
      refusalAt(draft, lineOf(namespace) - 1, 'a namespace that holds values cannot be run here'),
    )
  const code = strip(text, parsed.dialect)
  const javascript = code === null ? null : parseAs(code, { typescript: false, jsx: false })
  if (code === null || javascript === null || javascript.type === 'failed')
    return refused(draft, refusalAt(draft, 0, 'its types cannot be taken out of this text'))
  const { program } = javascript.parsed
  const module = javascript.parsed.module || awaitsOutside(program)
  const { names, parents } = freeNames(program, text, module, options.globals)
  const own = new Set(outlineNames(parsed.program))
  const simulated = new Map([...(entry?.simulated ?? [])].filter(([name]) => !own.has(name)))
  const tried = options.overlap === undefined ? null : overlap(code, program, options.overlap)
  if (tried?.lines.length === 0)
    return refused(draft, { line: 1, reason: 'No awaits of these lines could be made to overlap.' })
  return {
    text,
    origin: whole.origin,
    code: tried?.code ?? code,
    earlier: { lines: above, names: above === 0 ? [] : (earlier?.names ?? []) },
    language: parsed.dialect.typescript ? 'typescript' : 'javascript',
    repairs: whole.repairs,
    assumptions: [
      ...(earlier === null || above === 0 ? [] : [takenFrom(earlier)]),
      ...(entry === null ? [] : assumptionsOf(entry, draft.lines.length + 2, above)),
      ...(tried?.lines ?? []).map(overlapping),
    ],
    missing: names.map((name) => missingName(name, parents, simulated)),
    imports: importsOf(program, parents),
    refusal: null,
    module,
    loopHint: loopHintOf(code),
  }
}

function refused(draft: Draft, refusal: Refusal): Prepared {
  return {
    text: textOf(draft),
    origin: draft.origin,
    code: '',
    earlier: { lines: 0, names: [] },
    language: 'javascript',
    repairs: draft.repairs,
    assumptions: [],
    missing: [],
    imports: {},
    refusal,
    module: false,
    loopHint: { loop: 'node', certain: false },
  }
}

type Read = { draft: Draft; parsed: Parsed }

/** What earlier blocks make of the names that the text, with its calls, leaves open. */
function earlierOf({ draft, parsed }: Read, entry: Entry | null, options: PrepareOptions): Earlier | null {
  if (options.before === undefined || options.before.length === 0) return null
  const text = textOf(entry === null ? draft : withEntry(draft, entry))
  const result = parseAs(text, parsed.dialect)
  if (result.type === 'failed') return null
  const { names } = freeNames(result.parsed.program, text, true, options.globals)
  return earlierFor(
    names.map(({ name }) => name),
    options.before,
    options.language === 'typescript',
  )
}

/** The text below what earlier blocks make for it; as it was where both can not stand in one text. */
function below(alone: Read, { lines }: Earlier): Read {
  const draft = {
    ...alone.draft,
    lines: [...lines, ...alone.draft.lines],
    origin: [...lines.map(() => 0), ...alone.draft.origin],
  }
  const result = parseText(textOf(draft), alone.parsed.dialect.typescript)
  return result.type === 'failed' || result.parsed.redeclared.length > 0
    ? alone
    : { draft, parsed: result.parsed }
}

function takenFrom({ names, blocks }: Earlier): Assumption {
  const one = names.length === 1
  const from = blocks === 1 ? 'an earlier block' : `${blocks} earlier blocks`
  return {
    type: 'earlier',
    line: 1,
    message: `${listed(names, '')} ${one ? 'comes' : 'come'} from ${from} of this page: what makes ${one ? 'it' : 'them'} was put above this block and run first, without what it prints.`,
  }
}

/** What is exported by default gets a name to call it by, where nothing else runs. */
function withName(draft: Draft, parsed: Parsed): Read {
  const { nameless, runs } = outlineOf(parsed.program, textOf(draft))
  if (nameless === null || runs) return { draft, parsed }
  const text = textOf(draft)
  const named = `${text.slice(0, nameless.from)}const exported = ${text.slice(nameless.to)}`
  const result = parseText(named, parsed.dialect.typescript)
  if (result.type === 'failed') return { draft, parsed }
  const line = draft.origin[lineOf(nameless.node) - 1] ?? 1
  const message = 'What is exported by default has no name: it was called exported.'
  return {
    draft: report({ ...draft, lines: named.split('\n') }, 'other', line, message),
    parsed: result.parsed,
  }
}

function withEntry(draft: Draft, entry: Entry): Draft {
  let whole = insert(draft, draft.lines.length, '')
  for (const line of entry.lines) whole = insert(whole, whole.lines.length, line)
  return whole
}

function assumptionsOf(entry: Entry, line: number, above: number): Assumption[] {
  const called: Assumption = {
    type: 'entry',
    line,
    message: `The text only defines: lines that run ${entry.what} were added at the end.`,
  }
  if (entry.told.length === 0) return [called]
  const simulated = entry.simulated.size > 0 ? '; its answers and waits are made up' : ''
  const message = `The text does not say with what, so it was called with ${listed(entry.told, '')}${simulated}.`
  return [called, { type: 'argument', line: entry.line + above, message }]
}

function overlapping(line: number): Assumption {
  return {
    type: 'overlap',
    line,
    message: 'This await was made to overlap.',
  }
}

function* outlineNames(program: Program): Generator<string> {
  for (const node of nodesOf(program))
    if (node.type === 'VariableDeclarator' && node.id.type === 'Identifier') yield node.id.name
}

/** An `await` outside any function: only modules have it. */
function awaitsOutside(program: Program): boolean {
  return program.body.some(
    (statement) =>
      !isFunction(statement as Node) &&
      [...ownNodesOf(statement as Node)].some(
        (node) =>
          node.type === 'AwaitExpression' ||
          (node.type === 'ForOfStatement' && node.await) ||
          (node.type === 'VariableDeclaration' && (node.kind as string) === 'await using'),
      ),
  )
}

/** TypeScript's `namespace` with more than types in it: blanking it would lose code. */
function valueNamespace(program: Program): Node | null {
  for (const node of nodesOf(program)) {
    const { type, declare } = node as unknown as { type: string; declare?: boolean }
    if (type === 'TSModuleDeclaration' && declare !== true && holdsValues(node)) return node
  }
  return null
}

function holdsValues(namespace: Node): boolean {
  const { body } = namespace as unknown as { body?: { body?: Node[] } }
  return (body?.body ?? []).some((each) => {
    const inner = (each as unknown as { declaration?: Node }).declaration ?? each
    return !/^TS(?:Interface|TypeAlias)/.test(inner.type)
  })
}
