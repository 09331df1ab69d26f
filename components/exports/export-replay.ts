import type { Replay } from '../replay/index.ts'
import { assertNever } from '../trace/index.ts'
import { type ExportId, formatNamed } from './formats.ts'
import { htmlFile } from './html.ts'
import { mermaidGantt } from './mermaid-gantt.ts'
import { mermaidSequence } from './mermaid-sequence.ts'
import { perfettoFile } from './perfetto.ts'
import { type PicturePalette, svgPicture } from './svg.ts'
import { textExport } from './text.ts'

/** What is exported: a replay, the same program one at a time where that is known, and where the reader stands. */
export type ExportSource = { replay: Replay; other: Replay | null; step: number }

/** What only the caller can give. */
export type ExportWorld = {
  palette: PicturePalette
  /** The player of an HTML file, see `html.ts`. */
  readPlayer(): Promise<string>
  nonce(): string
  theme: 'light' | 'dark'
  /** An SVG as a PNG. */
  draw(svg: string): Promise<Blob>
}

/** The replay in one of the formats. Texts are given as texts; what is no text is a Blob. */
export async function exportReplay(
  id: ExportId,
  source: ExportSource,
  world: ExportWorld,
): Promise<string | Blob> {
  const { replay, other, step } = source
  const { palette, theme } = world
  switch (id) {
    case 'text':
      return textExport(replay, other)
    case 'sequence':
      return mermaidSequence(replay)
    case 'gantt':
      return mermaidGantt(replay)
    case 'svg':
      return svgPicture(replay, { palette, theme: 'system', other })
    case 'png':
      return world.draw(svgPicture(replay, { palette, theme, other }))
    case 'perfetto':
      return `${JSON.stringify(perfettoFile(replay))}\n`
    case 'html': {
      const content = { trace: replay.trace, other: other?.trace ?? null, step, locale: replay.words.locale }
      return htmlFile({ content, script: await world.readPlayer(), nonce: world.nonce() })
    }
    case 'trace':
      return `${JSON.stringify(replay.trace)}\n`
    default:
      return assertNever(id)
  }
}

/** A file's name for it, for example `replay-main.svg`, from the first lane that is shown. */
export function fileNameFor(id: ExportId, replay: Replay): string {
  const lane = replay.lanes.find(({ shown }) => shown)?.label ?? ''
  const plain = lane
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40)
  return `replay${plain === '' ? '' : `-${plain}`}.${formatNamed(id)?.ending ?? 'txt'}`
}
