import { EDGES, type Edge } from './window-box.ts'

export type FrameElement = {
  /** What is placed: the box and the grips around it. */
  frame: HTMLElement
  /** Where the content is mounted. */
  box: HTMLElement
  grips: Map<Element, Edge>
}

/** The box of one replay, and the grips by which it is pulled larger or smaller. */
export function createFrame(document: Document, label: string): FrameElement {
  const frame = document.createElement('div')
  frame.className = 'ls-theme ls-frame'
  const box = document.createElement('div')
  box.className = 'ls-box'
  box.tabIndex = -1
  box.setAttribute('role', 'dialog')
  box.setAttribute('aria-label', label)
  frame.append(box)
  const grips = new Map<Element, Edge>()
  for (const edge of EDGES) {
    const grip = document.createElement('div')
    grip.className = `ls-grip ${edge}`
    grips.set(grip, edge)
    frame.append(grip)
  }
  return { frame, box, grips }
}
