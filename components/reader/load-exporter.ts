import type { packLink, TakeOptions } from '../exports/index.ts'
import { loadScript } from '../platform/resources.ts'

/** What the exporter's script does for the popover. */
export type Exporter = {
  take(options: Omit<TakeOptions, 'palette'>): Promise<void>
  packLink: typeof packLink
}

/** Where the exporter's script leaves its entrance: both run in the content script's own world. */
const ENTRANCE = Symbol.for('loopscope.exporter')
type World = { [ENTRANCE]?: Exporter }

/** The exporter, from a script of its own that is loaded when something is exported for the first time. */
export async function loadExporter(): Promise<Exporter> {
  const world = globalThis as World
  if (world[ENTRANCE] === undefined) await loadScript('exporter.js')
  const exporter = world[ENTRANCE]
  if (exporter === undefined) throw new Error('The exporter did not start.')
  return exporter
}

export function offerExporter(exporter: Exporter): void {
  ;(globalThis as World)[ENTRANCE] = exporter
}
