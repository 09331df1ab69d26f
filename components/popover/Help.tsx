import { useEffect, useRef } from 'preact/hooks'
import { Glyph, type GlyphName } from './Glyph.tsx'
import { strings } from './strings.ts'

const STATES: [GlyphName, keyof typeof strings.legendOf][] = [
  ['running', 'running'],
  ['ready', 'ready'],
  ['timed', 'timed'],
  ['held', 'held'],
  ['blocked', 'blocked'],
  ['finished', 'finished'],
  ['failed', 'failed'],
  ['cancelled', 'cancelled'],
]

const ARROWS = ['create', 'wake', 'result', 'cancel'] as const

/** The legend of shapes, and the keys. */
export function Help() {
  const root = useRef<HTMLElement>(null)
  useEffect(() => root.current?.focus({ preventScroll: true }), [])
  return (
    <section class="help" aria-label={strings.help} tabIndex={-1} ref={root}>
      <div>
        <h3>{strings.legend}</h3>
        <ul>
          {STATES.map(([glyph, text]) => (
            <li key={text} class="lane-0">
              <Glyph name={glyph} />
              {strings.legendOf[text]}
            </li>
          ))}
          {ARROWS.map((type) => (
            <li key={type}>
              <ArrowSample type={type} />
              {strings.legendOf[type]}
            </li>
          ))}
        </ul>
      </div>
      <div>
        <h3>{strings.keys}</h3>
        <dl>
          {strings.keysOf.map(([keys, what]) => (
            <>
              <dt>
                {keys.split(' ').map((key) => (
                  <kbd>{key}</kbd>
                ))}
              </dt>
              <dd>{what}</dd>
            </>
          ))}
        </dl>
      </div>
    </section>
  )
}

function ArrowSample({ type }: { type: (typeof ARROWS)[number] }) {
  return (
    <svg
      class={`glyph arrow ${type}`}
      width="14"
      height="14"
      viewBox="0 0 14 14"
      aria-hidden="true"
      focusable="false"
    >
      <path class="line" d="M7 14V6" />
      <path class="head" d="M7 0l-3.5 6.5h7Z" />
      {type === 'result' && <path class="head" d="M7 8l3 3-3 3-3-3Z" />}
    </svg>
  )
}
