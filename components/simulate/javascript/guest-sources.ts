import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/** The guest's own JavaScript by the name that it is required by, for example `fs/promises`. For Node. */
export function readJavaScriptGuest(folder = join(import.meta.dirname, 'guest')): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.js'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  return Object.fromEntries(
    files.map((file) => [
      relative(folder, file).split(sep).join('/').replace(/\.js$/, ''),
      readFileSync(file, 'utf8'),
    ]),
  )
}
