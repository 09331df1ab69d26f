import type { CodeBlock } from '../../../components/detect/index.ts'

/** Shows mark-up on the test's page, instead of what the last test showed. */
export function show(html: string, css = ''): void {
  document.body.innerHTML = `<style>${css}</style><main>${html}</main>`
}

/** What the page shows for each line of a block. */
export function shownLines(block: CodeBlock): string[] {
  return block.lines().map((ranges) => ranges.map((range) => range.toString()).join(''))
}
