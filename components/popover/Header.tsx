import type { LoopKind, Trace } from '../trace/index.ts'
import { ExportMenu } from './ExportMenu.tsx'
import { Icon, type IconName } from './Icon.tsx'
import { Logo } from './Logo.tsx'
import type { ExportActions } from './model.ts'
import { chipText, type NoteGroup, notesOf } from './notes.ts'
import { Runtime } from './Runtime.tsx'
import { useStrings } from './speech.ts'
import { toggleNotes, togglePin, type View } from './view.ts'

const ICONS: Record<NoteGroup['type'], IconName> = {
  outcome: 'stop',
  repairs: 'wrench',
  assumptions: 'info',
  lints: 'warning',
  hints: 'info',
}

export type HeaderProps = {
  view: View
  /** Which replay it is, where there may be several. */
  name?: string
  trace?: Trace
  /** What is shown belongs to the code as it was. */
  earlier?: boolean
  helpful?: boolean
  exports?: ExportActions
  onLoop?(loop: LoopKind): void
  onClose?(): void
}

/** Name, what ran the code, what was repaired or assumed, how it ended, help and close. */
export function Header({
  view,
  name,
  trace,
  earlier,
  helpful = false,
  exports,
  onLoop,
  onClose,
}: HeaderProps) {
  const strings = useStrings()
  return (
    <header class="head" data-handle={view.frame ? '' : undefined}>
      <Logo />
      <div class="named">
        <h2>{strings.say('title')}</h2>
        {name && (
          <p title={name} dir="auto">
            {name}
          </p>
        )}
      </div>
      {earlier && (
        <span class="chip earlier" title={strings.say('earlierTitle')}>
          {strings.say('earlier')}
        </span>
      )}
      {trace && <Runtime trace={trace} {...(onLoop && { onLoop })} />}
      {trace && <Chips trace={trace} view={view} />}
      <span class="grow" />
      {exports && <ExportMenu view={view} actions={exports} />}
      {view.frame?.movable.value && (
        <>
          <IconButton
            name="move"
            label={strings.say('placeWindow')}
            pressed={view.placing.value}
            onClick={() => {
              view.placing.value = !view.placing.value
            }}
          />
          <IconButton
            name="pin"
            label={strings.say('keepOpen')}
            pressed={view.frame.pinned.value}
            onClick={() => togglePin(view)}
          />
        </>
      )}
      {helpful && (
        <IconButton
          name="help"
          label={strings.say('help')}
          pressed={view.help.value}
          onClick={() => {
            view.help.value = !view.help.value
          }}
        />
      )}
      {onClose && <IconButton name="close" label={strings.say('close')} onClick={onClose} />}
    </header>
  )
}

function Chips({ trace, view }: { trace: Trace; view: View }) {
  const strings = useStrings()
  const groups = notesOf(trace, strings, view.quiz.value !== null)
  if (groups.length === 0) return null
  return (
    <div class="chips">
      {groups.map((group) => (
        <button
          key={group.type}
          type="button"
          class={`chip ${group.type}`}
          aria-expanded={view.notes.value && view.notesAt.value === group.type}
          title={group.title}
          onClick={() => toggleNotes(view, group.type)}
        >
          <Icon name={ICONS[group.type]} size={13} />
          {chipText(group, trace, strings)}
        </button>
      ))}
    </div>
  )
}

type IconButtonProps = { name: IconName; label: string; pressed?: boolean; onClick(): void }

function IconButton({ name, label, pressed, onClick }: IconButtonProps) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      onClick={onClick}
    >
      <Icon name={name} />
    </button>
  )
}
