import { useSignal } from '@preact/signals'
import type { Trace } from '../trace/index.ts'
import { Code } from './code/Code.tsx'
import { Icon } from './Icon.tsx'
import { useStrings } from './speech.ts'

/** Code that was not run: which line and why, in words, with that line marked. */
export function Refused({ trace }: { trace: Trace }) {
  const strings = useStrings()
  const { outcome, source, language } = trace
  const refused = outcome.type === 'refused' ? outcome : { reason: '', line: null }
  const line = useSignal(refused.line)
  line.value = refused.line
  return (
    <div class="body plain">
      <div class="verdict" role="alert">
        <Icon name="stop" size={20} />
        <div>
          <p class="what">{strings.say('refusedTitle')}</p>
          <p class="reason">
            {refused.line !== null && <b>{strings.line(refused.line)}</b>}
            {strings.words.retell(refused.reason)}
          </p>
          <p class="then">{strings.say('refusedHint')}</p>
        </div>
      </div>
      <Code code={source.original} language={language} line={line} bad />
    </div>
  )
}
