import type { PageState, Settings } from '../platform/index.ts'
import type { EngineState } from '../simulate/client.ts'

export type ToolbarState = {
  settings: Settings
  /** Null where no content script answers: a page of the browser, or a site that is not on the list. */
  page: PageState | null
  engine: EngineState
  /** The page's site and the pattern to ask for it; null where the browser does not tell, or allows nobody. */
  site: { name: string; pattern: string } | null
  /** What the reader has allowed beyond the list, as match patterns. */
  granted: string[]
}
