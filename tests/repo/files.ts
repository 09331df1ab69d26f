/** The repository's own files, as git knows them. */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../support/built-extension.ts'

/** Paths from the root of tracked files that fit one of these git patterns. */
export function trackedFiles(...patterns: string[]): string[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--', ...patterns], { cwd: root, encoding: 'utf8' })
  // One that was just deleted is still in the index.
  return listed.split('\0').filter((path) => path !== '' && existsSync(join(root, path)))
}

export function read(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}

/** What a TypeScript file imports, as it is written there: also types, re-exports and import(). */
export function importsOf(path: string): string[] {
  const pattern =
    /(?:^|[\s;])(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]|\bimport\s*\(?\s*['"]([^'"]+)['"]/g
  return [...read(path).matchAll(pattern)].map(([, from, bare]) => from ?? bare ?? '')
}

/** Every line of these files that fits, as `path:line: text`. */
export function linesThatFit(paths: string[], pattern: RegExp): string[] {
  return paths.flatMap((path) =>
    read(path)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : [])),
  )
}
