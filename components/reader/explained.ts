/** The blocks whose popover is open on this page. */
const explained = new Map<Element, number>()

/** Until the signal ends. */
export function noteExplained(block: Element, signal: AbortSignal): void {
  explained.set(block, (explained.get(block) ?? 0) + 1)
  signal.addEventListener('abort', () => {
    const left = (explained.get(block) ?? 1) - 1
    if (left > 0) explained.set(block, left)
    else explained.delete(block)
  })
}

export function isExplained(block: Element): boolean {
  return explained.has(block)
}
