import { languageOf } from './language.ts'
import type { CodeBlock } from './types.ts'

/** What is selected, as a block of its own; null when nothing is. Whoever selects it says that it is code. */
export function blockOfSelection(document: Document): CodeBlock | null {
  const selection = document.getSelection()
  const text = selection?.toString().replace(/^\n+|\s+$/g, '') ?? ''
  if (selection === null || selection.rangeCount === 0 || text === '') return null
  const { commonAncestorContainer: place } = selection.getRangeAt(0)
  const element = 'closest' in place ? (place as Element) : place.parentElement
  if (element === null) return null
  const language = languageOf(text, null)
  const known = language === 'other' || language === 'unknown' ? 'python' : language
  const lines = () => text.split('\n').map(() => [])
  return {
    id: 0,
    element,
    language: known,
    text,
    evidence: [],
    isAsync: true,
    offered: true,
    isShown: () => false,
    lines,
    line: () => [],
  }
}
