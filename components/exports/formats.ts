/** The forms that a replay can be taken away in, as data: a menu needs the list long before it needs the code. */
export type ExportFormat = {
  id: ExportId
  /** File name's ending. */
  ending: string
  mime: string
  /** A text short enough to paste somewhere; the others are saved. */
  copies: boolean
}

export type ExportId = 'text' | 'sequence' | 'gantt' | 'svg' | 'png' | 'perfetto' | 'html' | 'trace'

/** In the order of the menu: texts to paste, pictures, files for other programs. */
export const exportFormats: readonly ExportFormat[] = [
  { id: 'text', ending: 'txt', mime: 'text/plain', copies: true },
  { id: 'sequence', ending: 'mmd', mime: 'text/plain', copies: true },
  { id: 'gantt', ending: 'gantt.mmd', mime: 'text/plain', copies: true },
  { id: 'svg', ending: 'svg', mime: 'image/svg+xml', copies: true },
  { id: 'png', ending: 'png', mime: 'image/png', copies: false },
  { id: 'perfetto', ending: 'perfetto.json', mime: 'application/json', copies: false },
  { id: 'html', ending: 'html', mime: 'text/html', copies: false },
  { id: 'trace', ending: 'trace.json', mime: 'application/json', copies: false },
]

/** The format of this name; null for a name that is none. */
export function formatNamed(id: string): ExportFormat | null {
  return exportFormats.find((format) => format.id === id) ?? null
}
