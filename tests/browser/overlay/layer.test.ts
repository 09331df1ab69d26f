import { afterEach, beforeEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import css from '../../../assets/styles/popover.css?inline'
import { type Overlay, openOverlay } from '../../../components/overlay/index.ts'

let anchor: HTMLElement
let overlay: Overlay
let closed: number
const added: Element[] = []

beforeEach(async () => {
  await page.viewport(1280, 900)
  anchor = add(document.createElement('pre'))
  anchor.textContent = 'async def main(): ...'
  closed = 0
  overlay = openOverlay({ document, anchor, css, label: 'Replay', onClose: () => closed++ })
  overlay.box.innerHTML =
    '<button>Play</button><div style="height: 400px; overflow: auto"><p style="height: 2000px">'
})

afterEach(() => {
  overlay.close()
  for (const element of added.splice(0)) element.remove()
})

function add<T extends Element>(element: T, parent: ParentNode & Node = document.body): T {
  parent.appendChild(element)
  added.push(element)
  return element
}

/** What would be clicked in the middle of the box, as deep as it goes. */
function there(): Element | null {
  const { left, top, width } = overlay.box.getBoundingClientRect()
  const found = document.elementFromPoint(left + width / 2, top + 200)
  let deep = found
  while (deep?.shadowRoot && deep !== overlay.host) {
    const inner: Element | null = deep.shadowRoot.elementFromPoint(left + width / 2, top + 200)
    if (inner === null || inner === deep) break
    deep = inner
  }
  return deep
}

const isOnTop = () => there() === overlay.host

function openDialog(parent: ParentNode & Node = document.body): HTMLDialogElement {
  const dialog = add(document.createElement('dialog'), parent)
  dialog.innerHTML = '<input>'
  dialog.style.cssText = 'width: 90vw; height: 90vh'
  dialog.showModal()
  return dialog
}

test('stays above a modal dialog that the page opens later, and can be clicked', async () => {
  await expect.poll(isOnTop).toBe(true)
  openDialog()
  await expect.poll(isOnTop).toBe(true)
})

test('goes on standing on the page when that dialog is closed, or taken away whole', async () => {
  const dialog = openDialog()
  await expect.poll(() => overlay.host.parentNode).toBe(dialog)
  dialog.close()
  await expect.poll(() => overlay.host.parentNode).toBe(document.documentElement)
  const other = openDialog()
  await expect.poll(() => overlay.host.parentNode).toBe(other)
  other.remove()
  await expect.poll(() => overlay.host.parentNode).toBe(document.documentElement)
  expect([isOnTop(), closed]).toEqual([true, 0])
})

test('follows from one modal dialog to another that is opened from it, and back', async () => {
  const first = openDialog()
  await expect.poll(() => overlay.host.parentNode).toBe(first)
  const second = openDialog()
  await expect.poll(() => overlay.host.parentNode).toBe(second)
  second.close()
  await expect.poll(() => overlay.host.parentNode).toBe(first)
})

test('finds a dialog in a shadow root, also where its content is slotted', async () => {
  const element = add(document.createElement('div'))
  const root = element.attachShadow({ mode: 'open' })
  root.innerHTML = '<dialog style="width: 90vw; height: 90vh"><slot></slot></dialog>'
  element.innerHTML = '<input>'
  root.querySelector('dialog')?.showModal()
  await expect.poll(isOnTop).toBe(true)
  root.querySelector('dialog')?.close()
  await expect.poll(() => overlay.host.parentNode).toBe(document.documentElement)
})

test('stays above a popover that the page opens later', async () => {
  const other = add(document.createElement('div'))
  other.popover = 'manual'
  other.style.cssText = 'width: 95vw; height: 95vh'
  other.showPopover()
  await expect.poll(isOnTop).toBe(true)
})

test('the focus in it and what is scrolled in it survive the way into a dialog', async () => {
  const scroller = overlay.box.querySelector('div')
  const heard = new Promise((done) => scroller?.addEventListener('scroll', done, { once: true }))
  scroller?.scrollTo(0, 300)
  await heard
  const dialog = openDialog()
  await expect.poll(() => overlay.host.parentNode).toBe(dialog)
  overlay.box.querySelector('button')?.focus()
  dialog.close()
  await expect.poll(() => overlay.host.parentNode).toBe(document.documentElement)
  const focused = overlay.host.shadowRoot?.activeElement?.textContent
  expect([focused, scroller?.scrollTop]).toEqual(['Play', 300])
})

test('the Escape of a dialog stays the dialog’s', async () => {
  const dialog = openDialog()
  await expect.poll(() => overlay.host.parentNode).toBe(dialog)
  const pressed = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true })
  dialog.querySelector('input')?.dispatchEvent(pressed)
  expect([pressed.defaultPrevented, closed]).toEqual([false, 0])
})

test('a page that takes it away gets it back', async () => {
  overlay.host.remove()
  await expect.poll(isOnTop).toBe(true)
  expect(closed).toBe(0)
})

test('a page that takes it away whenever it comes is left alone, and all is closed once', async () => {
  let taken = 0
  const observer = new MutationObserver(() => {
    for (const unknown of document.querySelectorAll('loopscope-overlay')) {
      unknown.remove()
      taken++
    }
  })
  observer.observe(document.documentElement, { childList: true })
  overlay.host.remove()
  await expect.poll(() => closed).toBe(1)
  observer.disconnect()
  expect([taken <= 4, document.querySelector('loopscope-overlay')]).toEqual([true, null])
})

test('a page that hides its popovers hides nothing of it', async () => {
  overlay.host.hidePopover()
  await expect.poll(isOnTop).toBe(true)
})

test('stands where it is told on a page whose root is transformed, filtered and zoomed by its own', async () => {
  await expect.poll(isOnTop).toBe(true)
  const { width, height } = overlay.box.getBoundingClientRect()
  document.documentElement.style.cssText = 'transform: scale(0.5) rotate(3deg); filter: blur(0.1px)'
  const now = overlay.box.getBoundingClientRect()
  document.documentElement.removeAttribute('style')
  expect([now.width, now.height]).toEqual([width, height])
})
