import type { CodeBlock } from '../detect/index.ts'
import type { Line } from '../trace/index.ts'

/** The name in `::highlight()` of tokens-page.css. */
const NAME = 'loopscope-line'

export type LineLight = {
  show(line: Line | null): void
  clear(): void
}

/** Lights one line of a block in the page's own code, by the CSS Custom Highlight API: its DOM is not touched. */
export function lightLines(document: Document, block: CodeBlock): LineLight {
  const { CSS: css, Highlight: Light } = document.defaultView as unknown as {
    CSS: { highlights?: Map<string, unknown> }
    Highlight?: new (...ranges: Range[]) => unknown
  }
  const registry = css.highlights
  if (registry === undefined || Light === undefined) return { show() {}, clear() {} }
  return {
    show(line) {
      const ranges = line === null ? [] : block.line(line)
      if (ranges.length === 0) registry.delete(NAME)
      else registry.set(NAME, new Light(...ranges))
    },
    clear: () => void registry.delete(NAME),
  }
}
