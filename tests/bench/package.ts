import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateRawSync, gzipSync } from 'node:zlib'
import { buildExtension } from '../../components/commands/build-extension.ts'
import type { Figure } from './figure.ts'

/** Sizes of what is shipped: kB are 1,000 bytes. */
export function packageFigures(): Figure[] {
  const folder = buildExtension('chrome')
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  const gzip = (file: string) => {
    const path = join(folder, file)
    return existsSync(path) ? gzipSync(readFileSync(path), { level: 9 }).length / 1000 : Number.NaN
  }
  const zipped = files.reduce((sum, file) => sum + deflateRawSync(readFileSync(file), { level: 9 }).length, 0)
  return [
    { name: 'content script, gzip', value: gzip('content-scripts/reader.js'), unit: 'kB', budget: 15 },
    { name: 'explainer, gzip', value: gzip('explainer.js'), unit: 'kB', budget: null },
    { name: 'extension, deflated', value: zipped / 1_000_000, unit: 'MB', budget: 14 },
  ]
}
