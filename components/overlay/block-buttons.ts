import { BUTTON_HEIGHT, BUTTON_LINGER_MS, BUTTON_OVERLAP, MARGIN } from './limits.ts'
import { LOGO_PATH } from './logo.ts'
import { styleShadow } from './style-shadow.ts'

export type BlockButtonsOptions = {
  document: Document
  css: string
  words: ButtonWords
  onPress(block: HTMLElement): void
}

export type ButtonWords = {
  /** What the button says, for example `Replay`. */
  text: string
  /** Accessible name; says which of the blocks it is for, from 0; for example `Replay code block 2`. */
  labelFor(index: number): string
}

export type BlockButtons = {
  add(block: HTMLElement): void
  remove(block: HTMLElement): void
  /** While the explainer is being loaded for this block. */
  setBusy(block: HTMLElement, busy: boolean): void
  of(block: HTMLElement): HTMLElement | undefined
  /** Focuses the button of a block, and so shows it. */
  show(block: HTMLElement): void
  /** Says the same in another language. */
  speak(words: ButtonWords): void
  /** Takes everything away and leaves the page as it was. */
  close(): void
}

type Entry = { button: HTMLButtonElement; text: Text; index: number; leaving: AbortController }

/**
 * One small button for each block, at its top right corner, seen while block or button is hovered or focused. They
 * are in a host of ours at the end of the page, never in the page's own tree, and are reached there with Tab.
 */
export function createBlockButtons(options: BlockButtonsOptions): BlockButtons {
  const { document } = options
  const entries = new Map<HTMLElement, Entry>()
  const host = document.createElement('loopscope-buttons')
  const root = host.attachShadow({ mode: 'open' })
  styleShadow(root, options.css)
  const list = document.createElement('div')
  list.className = 'ls-theme'
  root.append(list)
  let count = 0
  let { words } = options

  function say({ button, text, index }: Omit<Entry, 'leaving'>): void {
    text.data = words.text
    button.setAttribute('aria-label', words.labelFor(index))
  }

  function add(block: HTMLElement): void {
    if (entries.has(block)) return
    if (!host.isConnected) document.documentElement.append(host)
    const leaving = new AbortController()
    const { signal } = leaving
    const button = document.createElement('button')
    button.type = 'button'
    button.innerHTML = `<svg width="17" height="12" viewBox="0 0 20 14" fill="none" stroke="currentColor" stroke-width="2.2" aria-hidden="true"><path d="${LOGO_PATH}"/></svg>`
    const text = document.createTextNode('')
    button.append(text)
    const entry = { button, text, index: count++, leaving }
    say(entry)

    const reasons = new Set<string>()
    let timer: ReturnType<typeof setTimeout> | undefined
    const place = (): void => placeAt(button, block)
    const update = (): void => {
      const on = reasons.size > 0
      const was = button.classList.toggle('on', on)
      if (was) place()
      for (const type of ['scroll', 'resize'] as const) {
        if (on) document.defaultView?.addEventListener(type, place, { capture: true, passive: true, signal })
        else document.defaultView?.removeEventListener(type, place, true)
      }
    }
    const enter = (reason: string) => (): void => {
      clearTimeout(timer)
      reasons.add(reason)
      update()
    }
    const leave = (reason: string) => (): void => {
      reasons.delete(reason)
      clearTimeout(timer)
      timer = setTimeout(update, BUTTON_LINGER_MS)
    }
    for (const target of [block, button]) {
      target.addEventListener('pointerenter', enter('hover'), { signal })
      target.addEventListener('pointerleave', leave('hover'), { signal })
      target.addEventListener('focusin', enter('focus'), { signal })
      target.addEventListener('focusout', leave('focus'), { signal })
    }
    button.addEventListener(
      'focus',
      () => {
        if (!button.matches(':focus-visible')) return
        block.scrollIntoView({ block: 'nearest' })
        place()
      },
      { signal },
    )
    button.addEventListener('click', () => options.onPress(block), { signal })
    button.addEventListener(
      'keydown',
      (event) => {
        const { key, ctrlKey, altKey, metaKey, shiftKey } = event
        if (ctrlKey || altKey || metaKey || shiftKey) return
        const next =
          key === 'ArrowDown'
            ? button.nextElementSibling
            : key === 'ArrowUp'
              ? button.previousElementSibling
              : null
        if (next === null) return
        event.preventDefault()
        ;(next as HTMLElement).focus()
      },
      { signal },
    )
    for (const type of ['keydown', 'keyup', 'keypress']) {
      // The page's own shortcuts must not fire for what is typed on our button; Tab and the rest still work.
      button.addEventListener(type, (event) => event.stopPropagation(), { signal })
    }
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      button.remove()
    })
    list.append(button)
    entries.set(block, entry)
  }

  function remove(block: HTMLElement): void {
    entries.get(block)?.leaving.abort()
    entries.delete(block)
    if (entries.size === 0) host.remove()
  }

  return {
    add,
    remove,
    setBusy(block, busy) {
      entries.get(block)?.button.setAttribute('aria-busy', String(busy))
    },
    of: (block) => entries.get(block)?.button,
    speak(next) {
      words = next
      for (const entry of entries.values()) say(entry)
    },
    show: (block) => entries.get(block)?.button.focus({ preventScroll: true }),
    close() {
      for (const block of [...entries.keys()]) remove(block)
    },
  }
}

/**
 * Straddles the top edge of the block, so that it covers only its padding and the gap above; on a block whose top is
 * out of sight, at the top of the viewport.
 */
function placeAt(button: HTMLElement, block: Element): void {
  const { top, bottom, right } = block.getBoundingClientRect()
  const highest = Math.max(MARGIN, top - BUTTON_HEIGHT + BUTTON_OVERLAP)
  const width = block.ownerDocument.documentElement.clientWidth
  button.style.top = `${Math.min(highest, Math.max(MARGIN, bottom - BUTTON_HEIGHT))}px`
  button.style.right = `${Math.max(MARGIN, width - right + MARGIN)}px`
}
