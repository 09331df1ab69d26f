/** What there is to check: a case is one file beside what is expected of it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Language, Trace } from '../../components/trace/index.ts'
import { checkFragment } from './check-fragment.ts'
import { checkOrder } from './check-order.ts'
import { checkProgram } from './check-program.ts'

export type Kind = 'programs' | 'order' | 'fragments'
export const kinds: Kind[] = ['programs', 'order', 'fragments']

export type Case = {
  language: Language
  kind: Kind
  /** The folder's name for programs, for example `queue`; the group that a fragment's name starts with. */
  area: string
  /** For example `queue/join`, unique within its kind. */
  name: string
  code: string
  /** What is wrong with the trace, in a few lines; null when nothing is. */
  check(trace: Trace): string | null
}

const here = import.meta.dirname

/** Every case of every language, in order of language, kind and name. */
export function findCases(): Case[] {
  const python = join(here, 'python')
  const programs = findPrograms(join(python, 'programs'))
  return [
    ...programs,
    ...findOrders(join(python, 'programs'), programs),
    ...findFragments(join(python, 'fragments')),
  ]
}

function findPrograms(folder: string): Case[] {
  return sorted(folder).flatMap((area) =>
    withEnding(join(folder, area), '.py').map((name) => {
      const path = join(folder, area, name)
      const code = readFileSync(`${path}.py`, 'utf8')
      const [exitCode, lastLine] = existsSync(`${path}.exit`) ? readLines(`${path}.exit`) : ['0', '']
      const stderr = existsSync(`${path}.err`) ? readFileSync(`${path}.err`, 'utf8') : null
      const expected = {
        stdout: readFileSync(`${path}.out`, 'utf8'),
        exitCode: Number(exitCode),
        lastLine: lastLine ?? '',
        stderr,
      }
      const check = (trace: Trace) => checkProgram(trace, expected)
      return { language: 'python', kind: 'programs', area, name: `${area}/${name}`, code, check } as const
    }),
  )
}

function findOrders(folder: string, programs: Case[]): Case[] {
  return programs.flatMap((program) => {
    const path = join(folder, `${program.name}.order`)
    if (!existsSync(path)) return []
    const expected = readLines(path)
    return [{ ...program, kind: 'order', check: (trace: Trace) => checkOrder(trace, expected) } as const]
  })
}

function findFragments(folder: string): Case[] {
  return withEnding(folder, '.txt').map((name) => {
    const code = readFileSync(join(folder, `${name}.txt`), 'utf8')
    const expected = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))
    const check = (trace: Trace) => checkFragment(trace, expected)
    return {
      language: 'python',
      kind: 'fragments',
      area: name.split('-')[0] ?? '',
      name,
      code,
      check,
    } as const
  })
}

function sorted(folder: string): string[] {
  return readdirSync(folder).sort()
}

function withEnding(folder: string, ending: string): string[] {
  return sorted(folder).flatMap((file) => (file.endsWith(ending) ? [basename(file, ending)] : []))
}

function readLines(path: string): string[] {
  return readFileSync(path, 'utf8').split('\n').slice(0, -1)
}
