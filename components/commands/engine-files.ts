/** Builds what the Python engine needs besides its code: the memory snapshot and the guest's sources as one file. */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, sep } from 'node:path'
import { unzipSync, zipSync } from 'fflate'
import type { EngineFiles } from '../simulate/index.ts'
import { readJavaScriptGuest } from '../simulate/javascript/guest-sources.ts'
import { readGuest } from '../simulate/python/guest-sources.ts'
import { makeSnapshot, snapshotVersion } from '../simulate/python/interpreter.ts'

const root = join(import.meta.dirname, '..', '..')

/** Folder of pyodide's package, with a separator at its end. */
const pyodidePackage = dirname(createRequire(import.meta.url).resolve('pyodide/package.json')) + sep

const STDLIB = 'python_stdlib.zip'

/** pyodide's files that an extension ships. */
export const pyodideFiles = ['pyodide.asm.mjs', 'pyodide.asm.wasm', STDLIB]

/**
 * Paths of the engine's files, made first where they are missing or older than their sources. Takes about three
 * seconds the first time.
 */
export function engineFiles(): EngineFiles {
  const guest = JSON.stringify(readGuest())
  const javascript = JSON.stringify(readJavaScriptGuest())
  const key = createHash('sha256').update(`${snapshotVersion}\n${guest}`).digest('hex').slice(0, 16)
  const javascriptKey = createHash('sha256').update(javascript).digest('hex').slice(0, 16)
  const folder = join(root, '.cache', 'engine', key)
  const files = {
    pyodide: pyodideShipped(),
    snapshot: join(folder, 'snapshot.bin'),
    guest: join(folder, 'guest.json'),
    javascript: join(root, '.cache', 'engine', `javascript-${javascriptKey}.json`),
  }
  if (!existsSync(files.javascript)) {
    mkdirSync(join(root, '.cache', 'engine'), { recursive: true })
    writeWhole(files.javascript, javascript)
  }
  if (!existsSync(files.snapshot)) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(files.guest, guest)
    // In a process of its own: an interpreter can not be taken down again.
    execFileSync(process.execPath, [import.meta.filename, files.guest, files.snapshot], { stdio: 'inherit' })
    forgetOlder(dirname(folder))
  }
  return files
}

/**
 * A folder, with a separator at its end, of pyodide's files as they are shipped: those of its package, but for the
 * standard library, whose archive is kept without compression. The extension is compressed as a whole, which makes
 * it smaller by 270 kB than files that were compressed one by one; and a module is imported sooner.
 */
function pyodideShipped(): string {
  const folder = join(root, '.cache', 'engine', `${PYODIDE}${snapshotVersion.replaceAll(/\W+/g, '-')}`) + sep
  mkdirSync(folder, { recursive: true })
  for (const name of pyodideFiles.filter((each) => !existsSync(folder + each))) {
    const content = readFileSync(pyodidePackage + name)
    writeWhole(folder + name, name === STDLIB ? stored(content) : content)
  }
  return folder
}

/** How the folder of pyodide's files begins, which is no snapshot's. */
const PYODIDE = 'pyodide-'

function stored(archive: Uint8Array): Uint8Array {
  return zipSync(unzipSync(archive), { level: 0, mtime: new Date(1980, 0, 1) })
}

/** Snapshots that are kept, 38 MB each: another process may still be reading from the last few. */
const KEPT = 4

function forgetOlder(folder: string): void {
  const made = (name: string) => statSync(join(folder, name)).mtimeMs
  const older = readdirSync(folder)
    .filter((name) => !name.startsWith(PYODIDE))
    .toSorted((a, b) => made(b) - made(a))
    .slice(KEPT)
  for (const name of older) rmSync(join(folder, name), { recursive: true, force: true })
}

/** Written whole or not at all: another process may be looking for it. */
function writeWhole(path: string, data: string | Uint8Array): void {
  writeFileSync(`${path}.${process.pid}`, data)
  renameSync(`${path}.${process.pid}`, path)
}

if (process.argv[1] === import.meta.filename) {
  const [, , guest = '', snapshot = ''] = process.argv
  const bytes = await makeSnapshot(pyodideShipped(), JSON.parse(readFileSync(guest, 'utf8')))
  writeWhole(snapshot, bytes)
}
