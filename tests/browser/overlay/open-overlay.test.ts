import { afterEach, beforeEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import css from '../../../assets/styles/popover.css?inline'
import { type Overlay, openOverlay } from '../../../components/overlay/index.ts'
import { STILL_FRAMES, stillBox } from '../../support/at-rest.ts'

let anchor: HTMLElement
let overlay: Overlay | null = null

beforeEach(async () => {
  await page.viewport(1280, 900)
  anchor = document.createElement('pre')
  anchor.textContent = 'async def main(): ...'
  document.body.append(anchor)
})

afterEach(() => {
  overlay?.close()
  overlay = null
  anchor.remove()
  document.body.removeAttribute('style')
})

function open(onClose?: () => void): Overlay {
  overlay = openOverlay({ document, anchor, css, label: 'Replay', ...(onClose && { onClose }) })
  overlay.box.append(document.createElement('button'))
  overlay.box.style.height = '500px'
  return overlay
}

/** Until it stands where it is to stand. */
async function placed(): Promise<void> {
  if (overlay !== null) await stillBox(overlay.box, STILL_FRAMES)
}

function press(target: EventTarget, key: string): void {
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }))
}

test('closing leaves the page exactly as it was', async () => {
  const before = document.documentElement.outerHTML
  const { close } = open()
  await placed()
  close()
  expect(document.documentElement.outerHTML).toBe(before)
})

test('nothing of the page listens any more after closing', () => {
  const calls: string[] = []
  open(() => calls.push('close')).close()
  press(document.body, 'Escape')
  window.dispatchEvent(new Event('resize'))
  document.dispatchEvent(new Event('fullscreenchange'))
  expect(calls).toEqual(['close'])
})

test('stands in the top layer, above a popover that the page opened before', () => {
  const other = document.createElement('div')
  other.setAttribute('popover', 'manual')
  other.style.cssText = 'inset: 0; width: auto; height: auto'
  document.body.append(other)
  other.showPopover()
  const { host, box } = open()
  const { left, top } = box.getBoundingClientRect()
  const there = document.elementFromPoint(left + 60, top + 60)
  other.remove()
  expect(there).toBe(host)
})

test('keys pressed inside do not reach the page', () => {
  const heard: string[] = []
  const listener = (event: KeyboardEvent) => heard.push(event.key)
  document.addEventListener('keydown', listener)
  press(open().box, 's')
  document.removeEventListener('keydown', listener)
  expect(heard).toEqual([])
})

test('Escape closes, from inside and from the page', () => {
  const closed: number[] = []
  press(open(() => closed.push(1)).box, 'Escape')
  open(() => closed.push(2))
  press(document.body, 'Escape')
  expect(closed).toEqual([1, 2])
})

test('Escape that somebody inside has used does not close', () => {
  const { box, host } = open()
  box.addEventListener('keydown', (event) => event.preventDefault())
  press(box, 'Escape')
  expect(host.isConnected).toBe(true)
})

test('a click on the page does not close', () => {
  const { host } = open()
  anchor.click()
  anchor.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }))
  expect(host.isConnected).toBe(true)
})

test('focus moves in on opening and back on closing', () => {
  const button = document.createElement('button')
  document.body.append(button)
  button.focus()
  const { host, box, close } = open()
  const inside = [document.activeElement === host, host.shadowRoot?.activeElement === box]
  close()
  const after = document.activeElement
  button.remove()
  expect([...inside, after === button]).toEqual([true, true, true])
})

test('stays on screen while the page scrolls', async () => {
  document.body.style.height = '4000px'
  const { box } = open()
  await placed()
  window.scrollTo(0, 3000)
  await placed()
  const { top, bottom } = box.getBoundingClientRect()
  window.scrollTo(0, 0)
  expect([top >= 0, bottom <= innerHeight]).toEqual([true, true])
})

test('becomes a sheet along the bottom when the window gets narrow', async () => {
  const { box } = open()
  await placed()
  await page.viewport(360, 780)
  await expect.poll(() => box.parentElement?.dataset['side']).toBe('sheet')
  await placed()
  const { left, width, bottom } = box.getBoundingClientRect()
  expect([box.parentElement?.dataset['side'], left, width, Math.round(bottom)]).toEqual([
    'sheet',
    0,
    360,
    780,
  ])
})

test('a block in a modal dialog gets its box inside that dialog, where it can be clicked', () => {
  const dialog = document.createElement('dialog')
  document.body.append(dialog)
  dialog.append(anchor)
  dialog.showModal()
  const parent = open().host.parentElement
  overlay?.close()
  dialog.remove()
  expect(parent).toBe(dialog)
})

test('the theme can be set and left to the system again', () => {
  const { box, setTheme } = open()
  setTheme('dark')
  const dark = getComputedStyle(box).colorScheme
  setTheme(null)
  expect([dark, getComputedStyle(box).colorScheme]).toEqual(['dark', 'light dark'])
})
