import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../support/built-extension.ts'
import { linesThatFit, read, trackedFiles } from './files.ts'

const parts = [...new Set(trackedFiles('components').map((path) => path.split('/')[1] ?? ''))]

test('every part has a README and a public face', () => {
  const missing = parts.flatMap((part) =>
    // The commands are run, not imported.
    (part === 'commands' ? ['README.md'] : ['README.md', 'index.ts'])
      .map((file) => `components/${part}/${file}`)
      .filter((file) => !existsSync(join(root, file))),
  )
  expect(missing).toEqual([])
})

test("every part's README ends in its decisions", () => {
  const without = parts
    .map((part) => `components/${part}/README.md`)
    .filter((path) => existsSync(join(root, path)) && !/^## Decisions$/m.test(read(path)))
  expect(without).toEqual([])
})

test('entrypoints only wire things together', () => {
  const long = trackedFiles('entrypoints/*.ts', 'entrypoints/*.tsx').filter(
    (path) => read(path).split('\n').length > 41,
  )
  expect(long).toEqual([])
})

test('no source file is longer than a person reads in one go', () => {
  // Lists of programs are data: one case after the other.
  const long = trackedFiles('*.ts', '*.tsx', '*.css', 'components/*.py')
    .filter((path) => !/^tests\/engine\/python\/\w+-programs\.ts$/.test(path))
    .filter((path) => read(path).split('\n').length > 330)
  expect(long).toEqual([])
})

test('exports have names, except where the tools ask for a default', () => {
  const wrong = linesThatFit(
    trackedFiles('components/*.ts', 'components/*.tsx', 'tests/*.ts', 'tests/*.tsx'),
    /^export default\b/,
  )
  expect(wrong).toEqual([])
})

test('nothing switches the types off', () => {
  const files = trackedFiles('components/*.ts', 'components/*.tsx', 'entrypoints/*.ts')
  expect(linesThatFit(files, /@ts-(ignore|nocheck|expect-error)/)).toEqual([])
})

test('colours are written in the style tokens and nowhere else', () => {
  const files = trackedFiles('assets/*.css', 'components/*.ts', 'components/*.tsx', 'entrypoints/*').filter(
    (path) => !/^assets\/styles\/tokens(-\w+)?\.(css|ts)$/.test(path),
  )
  const inCss =
    /#[0-9a-f]{3,8}\b(?!\s*\{)|\b(rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\(|:\s*(white|black|red|green|blue|gr[ae]y|orange|yellow|purple)\b/i
  const inCode = /['"`]#[0-9a-f]{3,8}['"`]|['"`](rgba?|hsla?|oklch)\(/i
  const styles = linesThatFit(
    files.filter((path) => path.endsWith('.css')),
    inCss,
  )
  const code = linesThatFit(
    files.filter((path) => !path.endsWith('.css')),
    inCode,
  )
  expect([...styles, ...code]).toEqual([])
})

test('the lockfile holds every optional package, or npm ci refuses it on any machine', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as {
    packages: Record<string, { optionalDependencies?: Record<string, string> }>
  }
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !(`node_modules/${name}` in packages) && !(`${path}/node_modules/${name}` in packages),
    ),
  )
  expect(missing).toEqual([])
})

test('the lockfile names no host', () => {
  expect(linesThatFit(['package-lock.json'], /"resolved":/)).toEqual([])
})

/** Paths that are no machine's: each with its reason. */
const NOT_OURS = [
  // The home folder that programs see inside an engine.
  'components/simulate/python/interpreter.ts',
  'components/simulate/javascript/hosts/process.ts',
]
/** Programs in these name files of the interpreter's own in-memory file system. */
const PROGRAMS = /^(tests\/(engine|conformance)|components\/simulate\/python\/guest)\//

test('no file names a path of the machine that it was written on', () => {
  const files = trackedFiles(
    '*.ts',
    '*.tsx',
    '*.json',
    '*.md',
    '*.css',
    '*.html',
    '*.py',
    '.ci',
    '.npmrc',
  ).filter(
    (path) =>
      path !== 'package-lock.json' &&
      !NOT_OURS.includes(path) &&
      !PROGRAMS.test(path) &&
      path !== 'tests/repo/layout.test.ts',
  )
  expect(linesThatFit(files, /(^|[\s'"`(=:])\/(home|tmp|root|work|Users)\//)).toEqual([])
})

test('every command that a README tells to run exists', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
  const told = trackedFiles('*.md').flatMap((path) =>
    [...read(path).matchAll(/\bnpm (?:run ([\w:-]+)|(test|start)\b)/g)].map(([, run, short]) => ({
      path,
      script: run ?? short ?? '',
    })),
  )
  expect(
    told.filter(({ script }) => !(script in scripts)).map(({ path, script }) => `${path}: ${script}`),
  ).toEqual([])
})

test('every file that a script runs exists', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
  const files = Object.values(scripts).flatMap((script) => script.match(/\S+\.ts\b/g) ?? [])
  expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([])
})
