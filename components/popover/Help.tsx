import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { Glyph, type GlyphName } from './Glyph.tsx'
import { useStrings } from './speech.ts'
import { useFocusBack } from './use-focus-back.ts'

const STATES = [
  ['running', 'legendRunning'],
  ['ready', 'legendReady'],
  ['timed', 'legendTimed'],
  ['held', 'legendHeld'],
  ['blocked', 'legendBlocked'],
  ['finished', 'legendFinished'],
  ['failed', 'legendFailed'],
  ['cancelled', 'legendCancelled'],
] as const satisfies [GlyphName, string][]

const ARROWS = [
  ['create', 'legendCreate'],
  ['wake', 'legendWake'],
  ['result', 'legendResult'],
  ['cancel', 'legendCancel'],
] as const

/** Keys as they are written on a keyboard, and what they do; Space has a name in each language. */
const KEYS = [
  ['Space', 'keyPlay'],
  ['← →', 'keyStep'],
  ['Shift ← →', 'keyLine'],
  ['Home End', 'keyEnds'],
  ['W S', 'keyZoom'],
  ['A D', 'keyPan'],
  ['F', 'keyFit'],
  ['↑ ↓', 'keyLane'],
  [', .', 'keyEvent'],
  ['Tab ↑ ↓ Enter', 'keyGoToLine'],
  ['Y', 'keyWhy'],
  ['O', 'keyFollow'],
  ['P', 'keyPin'],
  ['C', 'keyFold'],
  ['L', 'keyChain'],
  ['T', 'keyTable'],
  ['E', 'keyWhatIf'],
  ['/', 'keyFilter'],
  ['?', 'keyHelp'],
  ['Esc', 'keyClose'],
] as const

/** What the window has besides. */
const WINDOW_KEYS = [
  ['M', 'keyPlace'],
  ['K', 'keyKeep'],
] as const

/** The legend of shapes, and the keys. */
export function Help({ windowed }: { windowed: boolean }) {
  const strings = useStrings()
  const root = useRef<HTMLElement>(null)
  useFocusBack(root)
  useEffect(() => root.current?.focus({ preventScroll: true }), [])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section class="help" aria-label={strings.say('help')} tabIndex={0} ref={root}>
      <div>
        <h3>{strings.say('legend')}</h3>
        <ul>
          {STATES.map(([glyph, text]) => (
            <li key={text} class="lane-0">
              <Glyph name={glyph} />
              {strings.say(text)}
            </li>
          ))}
          {ARROWS.map(([type, text]) => (
            <li key={type}>
              <ArrowSample type={type} />
              {strings.say(text)}
            </li>
          ))}
          <li>
            <Sample>
              <path class="line" d="M0 7h3.5M10.5 7h3.5M2 12l3-10M9 12l3-10" />
            </Sample>
            {strings.say('legendBreak')}
          </li>
        </ul>
      </div>
      <div>
        <h3>{strings.say('keys')}</h3>
        <dl>
          {[...KEYS, ...(windowed ? WINDOW_KEYS : [])].map(([keys, what]) => (
            <>
              <dt>
                {keys.split(' ').map((key) => (
                  <kbd>{key === 'Space' ? strings.say('keySpace') : key}</kbd>
                ))}
              </dt>
              <dd>{strings.say(what)}</dd>
            </>
          ))}
        </dl>
      </div>
    </section>
  )
}

function ArrowSample({ type }: { type: (typeof ARROWS)[number][0] }) {
  return (
    <Sample type={type}>
      <path class="line" d="M7 14V6" />
      <path class="head" d="M7 0l-3.5 6.5h7Z" />
      {type === 'result' && <path class="head" d="M7 8l3 3-3 3-3-3Z" />}
    </Sample>
  )
}

/** What the legend draws of the timeline, as large as a glyph. */
function Sample({ type = '', children }: { type?: string; children: ComponentChildren }) {
  return (
    <svg
      class={`glyph arrow ${type}`}
      width="14"
      height="14"
      viewBox="0 0 14 14"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  )
}
