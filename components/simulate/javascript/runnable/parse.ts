/** Reads a text as JavaScript, with JSX or as TypeScript, whichever it is. */
import { type ParseError, type ParserOptions, type ParserPlugin, parse } from '@babel/parser'
import type { Program } from 'estree'

export type Dialect = { typescript: boolean; jsx: boolean }

export type Parsed = {
  program: Program
  dialect: Dialect
  /** It has import or export declarations, or `import.meta`. */
  module: boolean
  /** Names that are declared twice where that is an error, with the offset of the second. */
  redeclared: { name: string; at: number }[]
}

/** `at`: an offset into the text. `code`: the parser's own name for it, for example `UnterminatedString`. */
export type Failure = { at: number; code: string; message: string }

export type ParseResult = { type: 'parsed'; parsed: Parsed } | { type: 'failed'; failure: Failure }

const SYNTAX: ParserPlugin[] = ['explicitResourceManagement', 'decorators', 'decoratorAutoAccessors']
/** What a snippet may do that a file may not: it is put right later, or the engine allows it. */
const LENIENT: ParserOptions = {
  errorRecovery: true,
  allowAwaitOutsideFunction: true,
  allowReturnOutsideFunction: true,
  allowYieldOutsideFunction: true,
  allowUndeclaredExports: true,
  allowNewTargetOutsideFunction: true,
  allowSuperOutsideMethod: true,
}
const OUTSIDE_MODULE = /^(?:ImportOutsideModule|ImportMetaOutsideModule|ExportOutsideModule)$/
/** TypeScript's own rules about what a declaration may say: types are blanked all the same. */
const HARMLESS =
  /^(?:UnsupportedParameterDecorator|TypeAnnotationAfterAssign|DeclareFunctionHasImplementation|NonAbstractClassHasAbstractMethod)$/

/** Tries JavaScript first, unless the text is said to be TypeScript; the failure is that of the first attempt. */
export function parseText(text: string, typescript: boolean): ParseResult {
  const javascript: Dialect[] = [
    { typescript: false, jsx: false },
    { typescript: false, jsx: true },
  ]
  const typed: Dialect[] = [
    { typescript: true, jsx: false },
    { typescript: true, jsx: true },
  ]
  let first: ParseResult | null = null
  for (const dialect of typescript ? [...typed, ...javascript] : [...javascript, ...typed]) {
    const result = parseAs(text, dialect)
    if (result.type === 'parsed') return result
    first ??= result
  }
  return first ?? parseAs(text, { typescript, jsx: false })
}

/** A script unless something in it stands only in modules. */
export function parseAs(text: string, dialect: Dialect): ParseResult {
  const script = parseSource(text, dialect, 'script')
  return script.type === 'failed' && OUTSIDE_MODULE.test(script.failure.code)
    ? parseSource(text, dialect, 'module')
    : script
}

function parseSource(
  text: string,
  { typescript, jsx }: Dialect,
  sourceType: 'script' | 'module',
): ParseResult {
  const plugins: ParserPlugin[] = ['estree', ...SYNTAX]
  if (typescript) plugins.push('typescript')
  if (jsx) plugins.push('jsx')
  try {
    const file = parse(text, { ...LENIENT, sourceType, plugins, ranges: true })
    const errors = (file.errors ?? []) as (ParseError & { message: string; pos: number })[]
    const failed = errors.filter(
      ({ reasonCode }) => reasonCode !== 'VarRedeclaration' && !HARMLESS.test(reasonCode),
    )
    const failure = failed.find(({ reasonCode }) => OUTSIDE_MODULE.test(reasonCode)) ?? failed[0]
    if (failure !== undefined) return { type: 'failed', failure: failureOf(failure) }
    const redeclared = errors.flatMap(({ reasonCode, message, pos }) =>
      reasonCode === 'VarRedeclaration' ? [{ name: /'(.+)'/.exec(message)?.[1] ?? '', at: pos }] : [],
    )
    const program = file.program as unknown as Program
    return {
      type: 'parsed',
      parsed: { program, dialect: { typescript, jsx }, module: sourceType === 'module', redeclared },
    }
  } catch (error) {
    return { type: 'failed', failure: failureOf(error) }
  }
}

function failureOf(error: unknown): Failure {
  const {
    pos = 0,
    reasonCode = '',
    message = '',
  } = error as Partial<Record<'pos', number>> & {
    reasonCode?: string
    message?: string
  }
  return {
    at: pos,
    code: reasonCode,
    message: message.replace(/ \(\d+:\d+\)[\s\S]*$/, '').replace(/\.$/, ''),
  }
}
