import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/** The guest package's sources by path as they are imported, for example `loopscope/loop.py`. For Node. */
export function readGuest(folder = join(import.meta.dirname, 'guest')): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.py'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  return Object.fromEntries(
    files.map((file) => [
      `loopscope/${relative(folder, file).split(sep).join('/')}`,
      readFileSync(file, 'utf8'),
    ]),
  )
}
