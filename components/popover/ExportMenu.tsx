import { useSignal } from '@preact/signals'
import { type ExportId, exportFormats } from '../exports/formats.ts'
import { endQuiz, isGuessing } from './guessing.ts'
import { Icon } from './Icon.tsx'
import type { ExportActions } from './model.ts'
import { useStrings } from './speech.ts'
import type { View } from './view.ts'

/** A button and what it opens: the replay in other forms, to copy or to save, and the way to the Studio. */
export function ExportMenu({ view, actions }: { view: View; actions: ExportActions }) {
  const strings = useStrings()
  const open = view.exports.value
  return (
    <div class="export">
      <button
        type="button"
        class="icon-button"
        aria-label={strings.say('exportOpen')}
        title={strings.say('exportOpen')}
        aria-expanded={open}
        onClick={() => {
          view.exports.value = !open
        }}
      >
        <Icon name="export" />
      </button>
      {open && (isGuessing(view) ? <Withheld view={view} /> : <Menu actions={actions} />)}
    </div>
  )
}

/** What is taken away shows the run to its end, which who is guessing does not want to see. */
function Withheld({ view }: { view: View }) {
  const strings = useStrings()
  return (
    <section class="export-menu" aria-label={strings.say('exportOpen')}>
      <p class="withheld" role="status">
        {strings.say('exportGuessing')}
      </p>
      <button type="button" class="text-button" onClick={() => endQuiz(view)}>
        {strings.say('stopGuessing')}
      </button>
    </section>
  )
}

function Menu({ actions }: { actions: ExportActions }) {
  const strings = useStrings()
  const said = useSignal({ text: '', bad: false })
  const doing = (work: () => Promise<void>, done: string) => async (): Promise<void> => {
    said.value = { text: '', bad: false }
    try {
      await work()
      said.value = { text: done, bad: false }
    } catch (error) {
      said.value = { text: strings.words.retell((error as Error).message), bad: true }
    }
  }
  const take = (id: ExportId, how: 'copy' | 'save') =>
    doing(
      () => actions.take(id, how),
      how === 'copy' ? strings.say('exportCopied') : strings.say('exportSaved'),
    )
  const { openStudio, copyLink } = actions
  return (
    <section class="export-menu" aria-label={strings.say('exportOpen')}>
      <ul>
        {exportFormats.map(({ id, copies }) => (
          <li key={id}>
            <span class="what">
              <b>{strings.exported(id).name}</b> <span>{strings.exported(id).hint}</span>
            </span>
            {copies && (
              <Act
                name={strings.say('exportCopy')}
                of={strings.exported(id).name}
                onClick={take(id, 'copy')}
              />
            )}
            <Act name={strings.say('exportSave')} of={strings.exported(id).name} onClick={take(id, 'save')} />
          </li>
        ))}
        {copyLink && (
          <li>
            <span class="what">
              <b>{strings.say('exportLink')}</b> <span>{strings.say('exportLinkHint')}</span>
            </span>
            <Act
              name={strings.say('exportCopy')}
              of={strings.say('exportLink')}
              onClick={doing(() => copyLink(), strings.say('exportCopied'))}
            />
          </li>
        )}
      </ul>
      {openStudio && (
        <button type="button" class="text-button" onClick={doing(() => openStudio(), '')}>
          {strings.say('exportOpenStudio')}
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
