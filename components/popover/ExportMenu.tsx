import { useSignal } from '@preact/signals'
import { type ExportId, exportFormats } from '../exports/formats.ts'
import { Icon } from './Icon.tsx'
import type { ExportActions } from './model.ts'
import { exportStrings } from './strings-export.ts'
import type { View } from './view.ts'

/** A button and what it opens: the replay in other forms, to copy or to save, and the way to the Studio. */
export function ExportMenu({ view, actions }: { view: View; actions: ExportActions }) {
  const open = view.exports.value
  return (
    <div class="export">
      <button
        type="button"
        class="icon-button"
        aria-label={exportStrings.open}
        title={exportStrings.open}
        aria-expanded={open}
        onClick={() => {
          view.exports.value = !open
        }}
      >
        <Icon name="export" />
      </button>
      {open && <Menu actions={actions} />}
    </div>
  )
}

function Menu({ actions }: { actions: ExportActions }) {
  const said = useSignal({ text: '', bad: false })
  const doing = (work: () => Promise<void>, done: string) => async (): Promise<void> => {
    said.value = { text: '', bad: false }
    try {
      await work()
      said.value = { text: done, bad: false }
    } catch (error) {
      said.value = { text: (error as Error).message, bad: true }
    }
  }
  const take = (id: ExportId, how: 'copy' | 'save') =>
    doing(() => actions.take(id, how), how === 'copy' ? exportStrings.copied : exportStrings.saved)
  const { openStudio, copyLink } = actions
  return (
    <section class="export-menu" aria-label={exportStrings.open}>
      <ul>
        {exportFormats.map(({ id, copies }) => (
          <li key={id}>
            <span class="what">
              <b>{exportStrings.names[id]}</b> <span>{exportStrings.hints[id]}</span>
            </span>
            {copies && (
              <Act name={exportStrings.copy} of={exportStrings.names[id]} onClick={take(id, 'copy')} />
            )}
            <Act name={exportStrings.save} of={exportStrings.names[id]} onClick={take(id, 'save')} />
          </li>
        ))}
        {copyLink && (
          <li>
            <span class="what">
              <b>{exportStrings.link}</b> <span>{exportStrings.linkHint}</span>
            </span>
            <Act
              name={exportStrings.copy}
              of={exportStrings.link}
              onClick={doing(() => copyLink(), exportStrings.copied)}
            />
          </li>
        )}
      </ul>
      {openStudio && (
        <button type="button" class="text-button" onClick={doing(() => openStudio(), '')}>
          {exportStrings.openStudio}
        </button>
      )}
      <p class={said.value.bad ? 'told bad' : 'told'} role="status">
        {said.value.text}
      </p>
    </section>
  )
}

function Act({ name, of, onClick }: { name: string; of: string; onClick(): Promise<void> }) {
  return (
    <button type="button" class="act" aria-label={`${name}: ${of}`} onClick={() => void onClick()}>
      {name}
    </button>
  )
}
