import { Code } from './code/Code.tsx'
import { Icon } from './Icon.tsx'
import { useStrings } from './speech.ts'

/** A fault of ours: says so, and offers to try again. */
export function Broken({ code, message, onRetry }: { code: string; message: string; onRetry(): void }) {
  const strings = useStrings()
  return (
    <div class="body plain">
      <div class="verdict" role="alert">
        <Icon name="warning" size={20} />
        <div>
          <p class="what">{strings.say('brokenTitle')}</p>
          <p class="reason">{strings.words.retell(message)}</p>
          <p class="then">{strings.say('brokenHint')}</p>
          <button type="button" class="text-button" onClick={onRetry}>
            {strings.say('retry')}
          </button>
        </div>
      </div>
      <Code code={code} language="python" />
    </div>
  )
}
