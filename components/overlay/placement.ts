import { autoUpdate, computePosition, offset } from '@floating-ui/dom'
import { clearOf } from './clear-of.ts'
import { type Box, type Frame, frameFor, onScreen, type Size } from './frame-for.ts'
import { BOX_HEIGHT, BOX_WIDTH, GAP, LOW_BELOW, MARGIN, SHEET_BELOW } from './limits.ts'
import { sizeWithin } from './window-box.ts'

export type PlacementOptions = {
  document: Document
  /** The code block that the frame stands beside. It is only measured. */
  anchor: Element
  frame: HTMLElement
  signal: AbortSignal
  /** Where the others stand that are not to be covered. */
  others(): Box[]
  /** The frame has become a sheet, or is one no more. */
  onChange(): void
}

/** Where a frame stands: beside its block, where the reader has put it, or as a sheet on a narrow screen. */
export type Placement = {
  place(): void
  /** Where it stands now. */
  box(): Box
  viewport(): Size
  isSheet(): boolean
  /** From now on it stays here while the page scrolls. `sized`: the reader has also given it this size. */
  hold(box: Box, sized: boolean): void
  /** What the reader has chosen; null: as large as its content needs. */
  setSize(size: Size | null): void
  /** Beside its block again, in its own size. Resolves when it stands there. */
  reset(): Promise<void>
  /** While a drag moves the frame by itself. */
  pause(): void
}

const SIDES = { below: 'bottom', above: 'top', right: 'right', over: 'bottom' } as const

/** Places `frame` and keeps it placed until `signal` ends it. */
export function keepPlaced(options: PlacementOptions): Placement {
  const { document, anchor, frame, signal } = options
  let chosen: Size | null = null
  let held: { left: number; top: number } | null = null
  let paused = false
  let beside: Frame | null = null
  let besideFor = ''
  /** By how much it stands elsewhere for the sake of others, and the room that it has there. */
  let clear: Box | null = null
  const viewport = (): Size => viewportOf(document)
  const box = (): Box => {
    const { left, top } = frame.getBoundingClientRect()
    return { left, top, width: frame.offsetWidth, height: frame.offsetHeight }
  }

  async function place(): Promise<void> {
    if (signal.aborted || paused) return
    const room = viewport()
    const sheet = room.width < SHEET_BELOW
    // Without its block there is nothing to stand beside: it stays where it is.
    if (!anchor.isConnected && !sheet) held ??= box()
    if (held && !sheet) placeHeld(held, room)
    else await placeBeside(room)
  }

  function placeHeld(at: { left: number; top: number }, room: Size): void {
    const size = chosen && sizeWithin(chosen, room)
    const width = size?.width ?? Math.min(BOX_WIDTH, room.width - 2 * MARGIN)
    give('held', { width, height: size?.height ?? null, maxHeight: tallest(room) })
    put(onScreen({ ...at, width, height: frame.offsetHeight }, room))
  }

  async function placeBeside(room: Size): Promise<void> {
    const rect = anchor.getBoundingClientRect()
    const key = [room.width, room.height, rect.width, chosen?.width, chosen?.height].join()
    // While the page scrolls the box keeps its side: one that changes sides under the hand is worse than one that covers.
    const anew = !beside || key !== besideFor
    if (!beside || anew) beside = frameFor(rect, room, chosen && sizeWithin(chosen, room))
    besideFor = key
    const { side, width, maxHeight } = beside
    give(side, { width, height: chosen && side !== 'sheet' ? maxHeight : null, maxHeight })
    if (side === 'sheet') {
      Object.assign(frame.style, { left: '0', top: 'auto', bottom: '0' })
      return
    }
    const { x, y } = await computePosition(anchor, frame, {
      strategy: 'fixed',
      placement: SIDES[side],
      middleware: [offset(GAP)],
    })
    // The reader may have taken hold of it meanwhile.
    if (held || paused || signal.aborted) return
    if (anew) {
      // It grows to its full height yet.
      const whole = onScreen({ left: x, top: y, width, height: maxHeight }, room)
      const place = clearOf(whole, options.others(), room)
      const moved = { ...place, left: place.left - whole.left, top: place.top - whole.top }
      clear = place === whole ? null : moved
    }
    const wanted = onScreen({ left: x, top: y, width, height: frame.offsetHeight }, room)
    if (clear) {
      give(side, { width: clear.width, height: chosen ? clear.height : null, maxHeight: clear.height })
      const [left, top] = [wanted.left + clear.left, wanted.top + clear.top]
      put(onScreen({ left, top, width: clear.width, height: frame.offsetHeight }, room))
    } else put(wanted)
  }

  type Given = { width: number; height: number | null; maxHeight: number }

  function give(side: string, { width, height, maxHeight }: Given): void {
    const before = frame.dataset.side
    frame.dataset.side = side
    frame.style.width = `${width}px`
    frame.style.height = height === null ? '' : `${height}px`
    frame.style.maxHeight = `${maxHeight}px`
    frame.style.setProperty('--frame-height', `${height ?? maxHeight}px`)
    frame.toggleAttribute('data-sized', height !== null)
    frame.toggleAttribute('data-low', (height ?? maxHeight) < LOW_BELOW)
    if (before !== undefined && (before === 'sheet') !== (side === 'sheet')) options.onChange()
  }

  function put({ left, top }: Box): void {
    Object.assign(frame.style, { left: `${Math.round(left)}px`, top: `${Math.round(top)}px`, bottom: 'auto' })
  }

  const update = (): void => void place()
  const stop = autoUpdate(anchor, frame, update)
  signal.addEventListener('abort', stop)

  return {
    place: update,
    box,
    viewport,
    isSheet: () => frame.dataset.side === 'sheet',
    hold({ left, top, width, height }, sized) {
      held = { left, top }
      if (sized) chosen = { width, height }
      paused = false
      update()
    },
    setSize(size) {
      chosen = size
      update()
    },
    reset() {
      held = null
      chosen = null
      beside = null
      return place()
    },
    pause() {
      paused = true
    },
  }
}

function tallest(room: Size): number {
  return Math.min(BOX_HEIGHT, room.height - 2 * MARGIN)
}

function viewportOf(document: Document): Size {
  const { clientWidth, clientHeight } = document.documentElement
  const view = document.defaultView
  // In quirks mode the root's clientHeight is that of the content.
  return { width: clientWidth || view?.innerWidth || 0, height: view?.innerHeight ?? clientHeight }
}
