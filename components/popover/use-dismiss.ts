import type { RefObject } from 'preact'
import { useLayoutEffect } from 'preact/hooks'
import type { Linger } from './linger.ts'

/** While the words are there, Escape sends them away first, wherever the focus is; so does a press anywhere else. */
export function useDismiss<Shown>(element: RefObject<HTMLElement | null>, linger: Linger<Shown>): void {
  const now = linger.shown.value
  useLayoutEffect(() => {
    const words = element.current
    if (now === null || !words) return
    const { ownerDocument } = words
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      linger.dismiss()
    }
    const onPress = (event: PointerEvent): void => {
      if (!event.composedPath().includes(words)) linger.dismiss()
    }
    ownerDocument.addEventListener('keydown', onKey, { capture: true })
    ownerDocument.addEventListener('pointerdown', onPress, { capture: true })
    return () => {
      ownerDocument.removeEventListener('keydown', onKey, { capture: true })
      ownerDocument.removeEventListener('pointerdown', onPress, { capture: true })
    }
  }, [element, linger, now])
}
