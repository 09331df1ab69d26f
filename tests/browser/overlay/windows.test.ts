import { afterEach, beforeEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import css from '../../../assets/styles/popover.css?inline'
import { type Overlay, openOverlay, PINNED_MOST, type Size } from '../../../components/overlay/index.ts'

const blocks: HTMLElement[] = []
const overlays: Overlay[] = []
const sizes: (Size | null)[] = []

beforeEach(async () => {
  await page.viewport(1280, 900)
  sizes.length = 0
})

afterEach(() => {
  for (const overlay of overlays.splice(0)) overlay.close()
  for (const block of blocks.splice(0)) block.remove()
  window.scrollTo(0, 0)
})

/** A window with a handle, beside a block of its own. */
async function open(size: Size | null = null): Promise<Overlay> {
  const block = document.createElement('pre')
  block.textContent = 'async def main(): ...'
  document.body.append(block)
  blocks.push(block)
  const overlay = openOverlay({
    document,
    anchor: block,
    css,
    label: 'Replay',
    onSize: (now) => sizes.push(now),
  })
  overlays.push(overlay)
  overlay.box.innerHTML = '<header data-handle style="height: 40px">Replay <button>Help</button></header>'
  overlay.box.style.minHeight = '500px'
  overlay.setSize(size)
  await drawn()
  return overlay
}

/** Two frames: one in which things are measured, one in which they are put. */
async function drawn(): Promise<void> {
  for (let frame = 0; frame < 2; frame++) await new Promise((done) => requestAnimationFrame(done))
}

function frameOf({ box }: Overlay): HTMLElement {
  if (box.parentElement === null) throw new Error('the box has no frame')
  return box.parentElement
}

function boxOf(overlay: Overlay): { left: number; top: number; width: number; height: number } {
  const { left, top, width, height } = frameOf(overlay).getBoundingClientRect()
  return { left, top, width, height }
}

type Pointer = { type?: string; x: number; y: number }

function point(name: string, target: Element, { type = 'mouse', x, y }: Pointer): void {
  const at = { clientX: x, clientY: y, button: 0, pointerId: 1, pointerType: type, isPrimary: true }
  target.dispatchEvent(new PointerEvent(name, { ...at, bubbles: true, composed: true, cancelable: true }))
}

/** Presses on `target` and goes so far. Made-up pointers can not be captured, so the browser is not asked to. */
async function drag(
  overlay: Overlay,
  target: Element,
  right: number,
  down: number,
  type = 'mouse',
): Promise<void> {
  const frame = frameOf(overlay)
  frame.setPointerCapture = () => {}
  point('pointerdown', target, { type, x: 400, y: 300 })
  for (const share of [0.5, 1])
    point('pointermove', frame, { type, x: 400 + right * share, y: 300 + down * share })
  point('pointerup', frame, { type, x: 400 + right, y: 300 + down })
  await drawn()
}

const handleOf = ({ box }: Overlay): Element => box.querySelector('header') ?? box

test('a window is dragged by its handle, by mouse, finger and pen', async () => {
  const went: number[][] = []
  for (const type of ['mouse', 'touch', 'pen']) {
    const overlay = await open({ width: 600, height: 620 })
    const before = boxOf(overlay)
    await drag(overlay, handleOf(overlay), 60, 40, type)
    const after = boxOf(overlay)
    went.push([after.left - before.left, after.top - before.top])
    overlay.close()
  }
  expect(went).toEqual([
    [60, 40],
    [60, 40],
    [60, 40],
  ])
})

test('a button on the handle is pressed, not dragged', async () => {
  const overlay = await open({ width: 600, height: 620 })
  const before = boxOf(overlay)
  await drag(overlay, overlay.box.querySelector('button') ?? overlay.box, 60, 40)
  expect(boxOf(overlay)).toEqual(before)
})

test('a press that hardly moves does not take the window from its block', async () => {
  document.body.style.height = '4000px'
  const overlay = await open({ width: 600, height: 620 })
  await drag(overlay, handleOf(overlay), 1, 1)
  const before = boxOf(overlay).top
  window.scrollTo(0, 20)
  await expect.poll(() => boxOf(overlay).top).toBe(Math.max(8, before - 20))
  document.body.removeAttribute('style')
})

test('Escape breaks a drag off, and does not close', async () => {
  const overlay = await open({ width: 600, height: 620 })
  const before = boxOf(overlay)
  const frame = frameOf(overlay)
  frame.setPointerCapture = () => {}
  point('pointerdown', handleOf(overlay), { x: 400, y: 300 })
  point('pointermove', frame, { x: 480, y: 300 })
  const during = boxOf(overlay).left - before.left
  frame.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }))
  await drawn()
  expect([during, boxOf(overlay), overlay.host.isConnected]).toEqual([80, before, true])
})

test('while it is dragged a window is only shifted, and where it stands is written down at the end', async () => {
  const overlay = await open({ width: 600, height: 620 })
  const frame = frameOf(overlay)
  const { left } = frame.style
  frame.setPointerCapture = () => {}
  point('pointerdown', handleOf(overlay), { x: 400, y: 300 })
  point('pointermove', frame, { x: 430, y: 320 })
  const during = [frame.style.translate, frame.style.left === left]
  point('pointerup', frame, { x: 430, y: 320 })
  await drawn()
  expect([...during, frame.style.translate, frame.style.left === left]).toEqual([
    '30px 20px',
    true,
    '',
    false,
  ])
})

test('a corner is pulled, and the size is told', async () => {
  const overlay = await open({ width: 600, height: 620 })
  const corner = frameOf(overlay).querySelector('.ls-grip.se') ?? overlay.box
  await drag(overlay, corner, 100, 50)
  const { width, height } = boxOf(overlay)
  expect({ width, height, told: sizes }).toEqual({
    width: 700,
    height: 670,
    told: [{ width: 700, height: 670 }],
  })
})

test('a double click on the handle sets place and size back', async () => {
  const overlay = await open()
  const before = boxOf(overlay)
  overlay.growBy(-4, -2)
  await drag(overlay, handleOf(overlay), 90, 90)
  handleOf(overlay).dispatchEvent(new MouseEvent('dblclick', { bubbles: true, composed: true }))
  await drawn()
  expect([boxOf(overlay), sizes.at(-1)]).toEqual([before, null])
})

test('what was moved is brought back when the window gets smaller, and goes back when it gets larger again', async () => {
  const overlay = await open({ width: 700, height: 600 })
  await drag(overlay, handleOf(overlay), 2_000, 2_000)
  const far = boxOf(overlay)
  await page.viewport(800, 700)
  await expect.poll(() => boxOf(overlay).left + boxOf(overlay).width).toBe(792)
  expect(boxOf(overlay).top + boxOf(overlay).height).toBe(692)
  await page.viewport(1280, 900)
  await expect.poll(() => boxOf(overlay)).toEqual(far)
})

test('a size from a larger screen is cut to this one, and back on the larger one it is as it was', async () => {
  const overlay = await open({ width: 1_100, height: 860 })
  await page.viewport(700, 640)
  await expect.poll(() => boxOf(overlay)).toEqual({ left: 8, top: 8, width: 684, height: 624 })
  await page.viewport(1280, 900)
  await expect.poll(() => boxOf(overlay).width).toBe(1_100)
})

test('a pinned window stays where it is while the page scrolls; another one follows its block', async () => {
  const spacer = document.createElement('div')
  spacer.style.height = '3000px'
  document.body.prepend(spacer)
  blocks.push(spacer)
  window.scrollTo(0, 2_600)
  const kept = await open({ width: 400, height: 620 })
  kept.pin(true)
  const other = await open({ width: 400, height: 620 })
  const before = [boxOf(kept).top, boxOf(other).top]
  window.scrollBy(0, 60)
  await expect.poll(() => boxOf(other).top).not.toBe(before[1])
  expect(boxOf(kept).top).toBe(before[0])
})

test('a pinned window that was set back stays at its block’s side while the page scrolls', async () => {
  document.body.style.height = '4000px'
  const overlay = await open()
  const before = boxOf(overlay)
  overlay.pin(true)
  overlay.moveBy(3, 3)
  overlay.reset()
  await drawn()
  const back = boxOf(overlay)
  window.scrollTo(0, 40)
  await drawn()
  const scrolled = boxOf(overlay)
  document.body.removeAttribute('style')
  expect([back, scrolled]).toEqual([before, before])
})

test('so many can be pinned and no more', async () => {
  const all: boolean[] = []
  for (let n = 0; n <= PINNED_MOST; n++) all.push((await open()).pin(true))
  expect(all).toEqual([...Array(PINNED_MOST).fill(true), false])
})

test('the window that was used last is on top', async () => {
  const first = await open({ width: 600, height: 620 })
  const second = await open({ width: 600, height: 620 })
  const onTop = () => {
    const { left, top } = boxOf(first)
    const found = first.host.shadowRoot?.elementFromPoint(left + 300, top + 200)
    return found === first.box ? 'first' : found === second.box ? 'second' : 'neither'
  }
  first.moveBy(0, 0)
  second.moveBy(0, -1)
  await drawn()
  const before = onTop()
  point('pointerdown', first.box, { x: 0, y: 0 })
  const pressed = onTop()
  second.raise()
  expect([before, pressed, onTop()]).toEqual(['second', 'first', 'second'])
})

test('Escape closes the window that has the focus, and from the page one that is not pinned', async () => {
  const [first, second, third] = [await open(), await open(), await open()]
  first.pin(true)
  second.pin(true)
  const still = () => [first, second, third].map(({ box }) => box.isConnected)
  const escapeKey = () => new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true })
  first.box.dispatchEvent(escapeKey())
  const inside = still()
  document.body.dispatchEvent(escapeKey())
  document.body.dispatchEvent(escapeKey())
  expect([inside, still()]).toEqual([
    [false, true, true],
    [false, true, false],
  ])
})

test('as a sheet it is neither moved nor sized, and what it was before comes back with the room', async () => {
  const overlay = await open({ width: 600, height: 620 })
  overlay.moveBy(3, 0)
  await drawn()
  const before = boxOf(overlay)
  await page.viewport(360, 740)
  await expect.poll(() => overlay.movable()).toBe(false)
  await drag(overlay, handleOf(overlay), 0, -100)
  overlay.moveBy(0, -4)
  await drawn()
  const { left, width, top, height } = boxOf(overlay)
  await page.viewport(1280, 900)
  await expect.poll(() => boxOf(overlay)).toEqual(before)
  expect([left, width, top + height]).toEqual([0, 360, 740])
})
