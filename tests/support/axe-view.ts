/** Brings a view to where axe can tell the contrast of its texts. */
import { expect } from 'vitest'

/**
 * axe looks for what stands behind a text among the body's descendants only, and the windows of a page stand beside its
 * body. They go into whatever dialog of the page is modal, so that one is opened around them. Returns what closes it.
 */
export async function intoBody(): Promise<() => void> {
  const dialog = document.createElement('dialog')
  document.body.append(dialog)
  dialog.showModal()
  await expect.poll(() => dialog.querySelector('loopscope-overlay')).not.toBeNull()
  return () => dialog.remove()
}

/**
 * To axe whatever stands over a text covers it, also a canvas, and what shows nothing of its own there. It is hidden, but for
 * the texts in it.
 */
export function uncover(root: ParentNode): void {
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    const over = element.localName === 'canvas' || getComputedStyle(element).position === 'absolute'
    if (over && element.textContent === '') element.style.visibility = 'hidden'
  }
  for (const over of root.querySelectorAll<HTMLElement>('.over-plot')) {
    over.style.visibility = 'hidden'
    for (const text of over.querySelectorAll<HTMLElement>('.clock')) text.style.visibility = 'visible'
  }
}
