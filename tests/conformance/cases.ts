/** What there is to check: a case is one file beside what is expected of it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Language, Trace } from '../../components/trace/index.ts'
import { checkFragment, type ExpectedFragment } from './check-fragment.ts'
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
  return (['python', 'javascript', 'typescript'] as const).flatMap(findCasesOf)
}

/** Where the programs of a language are and how their files end; TypeScript's stand beside JavaScript's. */
const FILES: Record<Language, { folder: string; endings: RegExp }> = {
  python: { folder: 'python', endings: /\.py$/ },
  javascript: { folder: 'javascript', endings: /\.m?js$/ },
  typescript: { folder: 'javascript', endings: /\.ts$/ },
}

function findCasesOf(language: Language): Case[] {
  const folder = join(here, FILES[language].folder)
  const programs = findPrograms(language, join(folder, 'programs'))
  const fragments = findFragments(join(folder, 'fragments')).filter((each) => each.language === language)
  return [...programs, ...findOrders(join(folder, 'programs'), programs), ...fragments]
}

function findPrograms(language: Language, folder: string): Case[] {
  return sorted(folder).flatMap((area) =>
    sorted(join(folder, area)).flatMap((file) => {
      const { endings } = FILES[language]
      if (!endings.test(file)) return []
      const name = file.replace(endings, '')
      const path = join(folder, area, name)
      const code = readFileSync(join(folder, area, file), 'utf8')
      const [exitCode, lastLine] = existsSync(`${path}.exit`) ? readLines(`${path}.exit`) : ['0', '']
      const stderr = existsSync(`${path}.err`) ? readFileSync(`${path}.err`, 'utf8') : null
      const expected = {
        stdout: readFileSync(`${path}.out`, 'utf8'),
        exitCode: Number(exitCode),
        lastLine: lastLine ?? '',
        stderr,
      }
      const check = (trace: Trace) => checkProgram(trace, expected)
      return [{ language, kind: 'programs', area, name: `${area}/${name}`, code, check } as const]
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

/** A fragment is Python where its folder is; of the others its `.json` says what the page calls it. */
function findFragments(folder: string): Case[] {
  return withEnding(folder, '.txt').map((name) => {
    const code = readFileSync(join(folder, `${name}.txt`), 'utf8')
    const expected = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as ExpectedFragment
    const check = (trace: Trace) => checkFragment(trace, expected)
    const language = expected.language ?? 'python'
    return { language, kind: 'fragments', area: name.split('-')[0] ?? '', name, code, check } as const
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
