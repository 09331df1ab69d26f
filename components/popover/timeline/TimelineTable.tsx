import type { ReadonlySignal } from '@preact/signals'
import { Glyph } from '../Glyph.tsx'
import { laneClass } from '../lane-class.ts'
import type { Scene } from '../scene.ts'
import { useStrings } from '../speech.ts'
import { listSpans } from './list-spans.ts'
import type { Plot } from './plot.ts'
import { glyphOfSpan } from './SpanTooltip.tsx'

/** Rows shown before the rest is only counted. */
const ROWS_SHOWN = 300

const COLUMNS = ['tableTask', 'tableWhat', 'tableFrom', 'tableFor'] as const

/** The picture in words: what each task in sight did from when to when. A row's button goes there. */
export function TimelineTable({ scene, plot }: { scene: Scene; plot: ReadonlySignal<Plot> }) {
  const strings = useStrings()
  const { listed, all } = listSpans(plot.value, ROWS_SHOWN)
  const position = scene.player.position.value
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section class="span-table" aria-label={strings.say('asTable')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {COLUMNS.map((title) => (
              <th scope="col">{strings.say(title)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {listed.map(({ lane, span }) => (
            <tr
              key={`${lane.task} ${span.from}`}
              class={`${laneClass(lane)}${span.from <= position && position < span.to ? ' now' : ''}`}
            >
              <th scope="row" class="name">
                {lane.label}
              </th>
              <td>
                <button
                  type="button"
                  title={strings.say('goThere')}
                  onClick={() => {
                    scene.player.pause()
                    scene.player.seek(span.from)
                  }}
                >
                  <Glyph name={glyphOfSpan(span)} />
                  {strings.spanTitle(span.type, span.label)}
                </button>
              </td>
              <td>{strings.words.duration(span.fromAt)}</td>
              <td>{strings.words.duration(span.toAt - span.fromAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {all > listed.length && <p class="none">{strings.moreSpans(all - listed.length)}</p>}
    </section>
  )
}
