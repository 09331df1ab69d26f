import type { CodeBlock } from '../detect/index.ts'
import type { Line } from '../trace/index.ts'

/** The name in `::highlight()` of tokens-page.css. */
const NAME = 'loopscope-line'

export type LineLight = {
  show(line: Line | null): void
  clear(): void
}

/** As much of the page's Highlight as is used: a set of ranges. */
type Light = Set<Range>

/**
 * Lights one line of a block in the page's own code, by the CSS Custom Highlight API: its DOM is not touched. Several
 * replays that are open at once share one highlight, each with ranges of its own.
 */
export function lightLines(document: Document, block: CodeBlock): LineLight {
  const { CSS: css, Highlight } = document.defaultView as unknown as {
    CSS: { highlights?: Map<string, Light> }
    Highlight?: new () => Light
  }
  const registry = css.highlights
  if (registry === undefined || Highlight === undefined) return { show() {}, clear() {} }
  let lit: Range[] = []
  const show = (line: Line | null): void => {
    const light = registry.get(NAME) ?? new Highlight()
    for (const range of lit) light.delete(range)
    lit = line === null ? [] : block.line(line)
    for (const range of lit) light.add(range)
    if (light.size === 0) registry.delete(NAME)
    else registry.set(NAME, light)
  }
  return { show, clear: () => show(null) }
}
