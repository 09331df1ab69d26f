/**
 * Records what a real Node prints for each program.
 *
 *     node record.ts            record programs whose .out is missing or older than the program
 *     node record.ts --all      record all of them again
 *     node record.ts NAME ...   record those whose path contains one of the words
 *
 * A program that says `// compare stderr` also records what went to stderr.
 */
import { spawnSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'

const here = import.meta.dirname
/** Milliseconds. The longest program waits for a fifth of a second. */
const TIMEOUT = 20_000
/** A busy machine makes sleeps longer: runs until two in a row agree. */
const TRIES = 4
const PROGRAM = /\.(?:js|mjs|ts)$/

type Run = { stdout: string; stderr: string; code: number | null }

/** Runs a copy called snippet: that is the name which a page's code has in Loopscope. */
function run(path: string): Run {
  const folder = mkdtempSync(join(tmpdir(), 'record-'))
  const snippet = `snippet${extname(path)}`
  copyFileSync(path, join(folder, snippet))
  const flags = path.endsWith('.ts') ? ['--experimental-transform-types'] : []
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--no-warnings', ...flags, snippet], {
    cwd: folder,
    env: { TZ: 'UTC', NO_COLOR: '1' },
    encoding: 'utf8',
    timeout: TIMEOUT,
  })
  rmSync(folder, { recursive: true })
  return { stdout, stderr, code: status }
}

function steadyRun(path: string): Run | null {
  let before = run(path)
  for (let times = 0; times < TRIES; times += 1) {
    const done = run(path)
    if (done.stdout === before.stdout && done.code === before.code) return done
    before = done
  }
  return null
}

/** The line that names the error: Node shows the source and the place above it, the stack and its version below. */
function errorLine(stderr: string): string {
  const lines = stderr.split('\n')
  const marker = lines.findIndex((line) => /^\s*\^+$/.test(line))
  return lines.slice(marker + 1).find((line) => /\w/.test(line)) ?? ''
}

function record(path: string): string | null {
  const done = steadyRun(path)
  if (done === null) return `${path}: prints something else each time, nothing recorded`
  if (done.code === null) return `${path}: did not end within ${TIMEOUT} ms, nothing recorded`
  const beside = path.replace(PROGRAM, '')
  writeFileSync(`${beside}.out`, done.stdout)
  rmSync(`${beside}.exit`, { force: true })
  if (done.code !== 0) writeFileSync(`${beside}.exit`, `${done.code}\n${errorLine(done.stderr)}\n`)
  if (readFileSync(path, 'utf8').includes('// compare stderr')) writeFileSync(`${beside}.err`, done.stderr)
  return null
}

function isNew(path: string): boolean {
  const out = `${path.replace(PROGRAM, '')}.out`
  return !existsSync(out) || statSync(out).mtimeMs < statSync(path).mtimeMs
}

const words = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const folder = join(here, 'programs')
const all = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => PROGRAM.test(file))
  .sort()
  .map((file) => join(folder, file))
const everything = process.argv.includes('--all')
const chosen = all.filter((path) =>
  words.length > 0 ? words.some((word) => path.includes(word)) : everything || isNew(path),
)
writeFileSync(join(here, 'recorded-with.txt'), `Node ${process.versions.node} on ${process.platform}\n`)
const problems = chosen.flatMap((path) => record(path) ?? [])
for (const problem of problems) console.log(problem)
console.log(`${chosen.length - problems.length} of ${chosen.length} done`)
process.exitCode = problems.length === 0 ? 0 : 1
