import type { EngineState } from '../simulate/client.ts'
import { assertNever } from '../trace/index.ts'
import type { ToolbarState } from './state.ts'

export function describeBlocks({ settings, page }: ToolbarState): string {
  if (!settings.enabled) return 'Loopscope is off.'
  if (page === null) return 'Loopscope does not run on this page.'
  if (!page.on) return 'Loopscope is off on this site.'
  if (page.blocks === 0) return 'No async code was found on this page.'
  return page.blocks === 1 ? 'One async block on this page.' : `${page.blocks} async blocks on this page.`
}

export function describeEngine(engine: EngineState): string {
  switch (engine.type) {
    case 'off':
      return 'Python is not started. It starts with the first replay.'
    case 'starting':
      return 'Python is starting.'
    case 'ready': {
      const seconds = (engine.start.ms / 1000).toFixed(1)
      const how =
        engine.start.from === 'snapshot'
          ? ''
          : `, without its snapshot (${engine.start.reason ?? 'no reason given'})`
      return `Python is ready. It started in ${seconds} s${how}.`
    }
    case 'running':
      return 'Python is running a program.'
    case 'broken':
      return `Python could not be started: ${engine.message}`
    default:
      return assertNever(engine)
  }
}
