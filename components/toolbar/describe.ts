import type { EngineState } from '../simulate/client.ts'
import { assertNever } from '../trace/index.ts'
import type { ToolbarState } from './state.ts'
import { fill, strings } from './strings.ts'

export function describeBlocks({ settings, page }: Pick<ToolbarState, 'settings' | 'page'>): string {
  if (!settings.enabled) return strings.off
  if (page === null) return strings.notHere
  if (!page.on) return strings.offHere
  const count = page.blocks.length
  if (count === 0) return strings.blocksNone
  return count === 1 ? strings.blocksOne : fill(strings.blocksMany, { count })
}

export function describeEngine(engine: EngineState): string {
  switch (engine.type) {
    case 'off':
      return strings.engineOff
    case 'starting':
      return strings.engineStarting
    case 'ready': {
      const seconds = (engine.start.ms / 1000).toFixed(1)
      // Only an engine that should have had a snapshot says why it has none.
      const { reason } = engine.start
      return reason === undefined
        ? fill(strings.engineReady, { seconds })
        : fill(strings.engineReadyPlain, { seconds, reason })
    }
    case 'running':
      return strings.engineRunning
    case 'broken':
      return fill(strings.engineBroken, { message: engine.message })
    default:
      return assertNever(engine)
  }
}
