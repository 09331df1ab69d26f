import type { ReadonlySignal } from '@preact/signals'
import { copyText } from '../exports/copy-text.ts'
import { ask } from '../platform/messages.ts'
import { readResource } from '../platform/resources.ts'
import { studioUrl } from '../platform/studio.ts'
import type { ExportActions, PopoverModel } from '../popover/index.ts'
import { loadExporter } from './load-exporter.ts'

/** What the export menu of a popover on a page does: the replay that the model shows, at the step where it stands. */
export function exportActions(model: ReadonlySignal<PopoverModel>, document: Document): ExportActions {
  /** The program as it was run, and the step. */
  async function pack(): Promise<string> {
    const now = model.peek()
    if (now.type !== 'ready') return ''
    const { language, source } = now.trace
    const { packLink } = await loadExporter()
    return packLink({ language, code: source.text, step: now.player.position.peek() })
  }

  return {
    async take(id, how) {
      const now = model.peek()
      if (now.type !== 'ready') return
      const { replay, player, comparison } = now
      const other = comparison.type === 'ready' ? comparison.replay : null
      const source = { replay, other, step: player.position.peek() }
      const { take } = await loadExporter()
      await take({ id, how, source, document, readPlayer: () => readResource('standalone.js') })
    },
    async openStudio() {
      const hash = await pack()
      if ((await ask({ type: 'open-studio', hash })) === null)
        throw new Error('The Studio could not be opened.')
    },
    async copyLink() {
      await copyText(studioUrl(await pack()), document)
    },
  }
}
