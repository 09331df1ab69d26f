import type { EngineState } from '../simulate/client.ts'
import { assertNever } from '../trace/index.ts'
import { sayIn, type Words } from '../words/index.ts'
import type { ToolbarState } from './state.ts'

export function describeBlocks(
  { settings, page }: Pick<ToolbarState, 'settings' | 'page'>,
  words: Words,
): string {
  const say = sayIn(words, 'toolbar')
  if (!settings.enabled) return say('off')
  if (page === null) return say('notHere')
  if (!page.on) return say('offHere')
  const count = page.blocks.length
  return count === 0 ? say('blocksNone') : say('blocks', { n: count })
}

export function describeEngine(engine: EngineState, words: Words): string {
  const say = sayIn(words, 'toolbar')
  switch (engine.type) {
    case 'off':
      return say('engineOff')
    case 'starting':
      return say('engineStarting')
    case 'ready': {
      const seconds = words.number(Math.round(engine.start.ms / 100) / 10)
      // Only an engine that should have had a snapshot says why it has none.
      const { reason } = engine.start
      return reason === undefined
        ? say('engineReady', { seconds })
        : say('engineReadyPlain', { seconds, reason })
    }
    case 'running':
      return say('engineRunning')
    case 'broken':
      return say('engineBroken', { message: engine.message })
    default:
      return assertNever(engine)
  }
}
