import type { RefObject } from 'preact'
import { useLayoutEffect } from 'preact/hooks'

/**
 * Gives the focus back to where it was when this part was opened, if it is inside when the part goes away: the keys of
 * the explainer are heard only where the focus is.
 */
export function useFocusBack(part: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = part.current
    const tree = element?.getRootNode() as Document | ShadowRoot | undefined
    const before = tree?.activeElement
    return () => {
      if (!element?.contains(tree?.activeElement ?? null)) return
      if (before instanceof HTMLElement) before.focus({ preventScroll: true })
    }
  }, [])
}
