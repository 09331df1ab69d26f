/** Hands an export to the reader: the other file here that needs a document. */
import { copyText } from './copy-text.ts'
import { type ExportSource, type ExportWorld, exportReplay, fileNameFor } from './export-replay.ts'
import { type ExportId, formatNamed } from './formats.ts'
import { pngOf } from './png.ts'
import type { PicturePalette } from './svg.ts'

export type TakeOptions = {
  id: ExportId
  how: 'copy' | 'save'
  source: ExportSource
  palette: PicturePalette
  document: Document
  readPlayer: ExportWorld['readPlayer']
}

/** Makes the export and copies or saves it. Rejects with a message for the reader. */
export async function takeExport({
  id,
  how,
  source,
  palette,
  document,
  readPlayer,
}: TakeOptions): Promise<void> {
  const made = await exportReplay(id, source, {
    palette,
    readPlayer,
    nonce: () => crypto.getRandomValues(new Uint32Array(4)).join('-'),
    theme: isDark(document) ? 'dark' : 'light',
    draw: (svg) => pngOf(svg, document),
  })
  if (how === 'copy' && typeof made === 'string') return copyText(made, document)
  saveFile(fileNameFor(id, source.replay), made, formatNamed(id)?.mime ?? 'text/plain', document)
}

function saveFile(name: string, content: string | Blob, mime: string, document: Document): void {
  const blob = typeof content === 'string' ? new Blob([content], { type: `${mime};charset=utf-8` }) : content
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The download has begun by the next turn; a page that is left at once takes its addresses with it anyway.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

function isDark(document: Document): boolean {
  return document.defaultView?.matchMedia('(prefers-color-scheme: dark)').matches === true
}
