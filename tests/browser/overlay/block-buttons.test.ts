import { afterEach, beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import css from '../../../assets/styles/button.css?inline'
import { type BlockButtons, createBlockButtons } from '../../../components/overlay/block-buttons.ts'

let block: HTMLElement
let buttons: BlockButtons
let pressed: HTMLElement[]

beforeEach(async () => {
  await page.viewport(1280, 900)
  document.body.style.margin = '40px'
  block = document.createElement('pre')
  block.textContent = 'async def main(): ...\n'.repeat(6)
  block.style.cssText = 'padding: 16px; width: 600px; margin: 60px 0'
  document.body.append(block)
  pressed = []
  buttons = createBlockButtons({
    document,
    css,
    words: { text: 'Replay', labelFor: (index) => `Replay code block ${index + 1}` },
    onPress: (one) => pressed.push(one),
  })
})

afterEach(() => {
  buttons.close()
  block.remove()
})

function button(): HTMLButtonElement {
  const found = document.querySelector('loopscope-buttons')?.shadowRoot?.querySelector('button')
  if (!found) throw new Error('no button')
  return found
}

const opacity = (): string => getComputedStyle(button()).opacity

function wait(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms))
}

test('is seen while the block is hovered, and goes away a moment after', async () => {
  buttons.add(block)
  const before = opacity()
  block.dispatchEvent(new PointerEvent('pointerenter'))
  await expect.poll(opacity).toBe('1')
  block.dispatchEvent(new PointerEvent('pointerleave'))
  await expect.poll(opacity).toBe('0')
  expect(before).toBe('0')
})

test('stays while the pointer goes from the block to the button', async () => {
  buttons.add(block)
  block.dispatchEvent(new PointerEvent('pointerenter'))
  block.dispatchEvent(new PointerEvent('pointerleave'))
  button().dispatchEvent(new PointerEvent('pointerenter'))
  // Longer than it lingers.
  await wait(500)
  await expect.poll(opacity).toBe('1')
})

test('does not cover the first line of code', async () => {
  buttons.add(block)
  block.dispatchEvent(new PointerEvent('pointerenter'))
  await expect.poll(opacity).toBe('1')
  const range = document.createRange()
  range.selectNodeContents(block)
  const firstLine = range.getClientRects()[0]
  expect(button().getBoundingClientRect().bottom).toBeLessThanOrEqual((firstLine?.top ?? 0) + 1)
})

test('is reached with Tab, has a name, and opens its block', async () => {
  buttons.add(block)
  await userEvent.tab()
  const reached = document.querySelector('loopscope-buttons')?.shadowRoot?.activeElement
  await userEvent.keyboard('{Enter}')
  expect([reached === button(), button().ariaLabel, pressed]).toEqual([true, 'Replay code block 1', [block]])
})

test('the arrows go from block to block, and stay at the ends', async () => {
  const other = block.cloneNode(true) as HTMLElement
  document.body.append(other)
  buttons.add(block)
  buttons.add(other)
  buttons.show(block)
  const root = document.querySelector('loopscope-buttons')?.shadowRoot
  const names: (string | null | undefined)[] = []
  for (const key of ['ArrowUp', 'ArrowDown', 'ArrowDown', 'ArrowUp']) {
    await userEvent.keyboard(`{${key}}`)
    names.push(root?.activeElement?.getAttribute('aria-label'))
  }
  other.remove()
  const [first, second] = ['Replay code block 1', 'Replay code block 2']
  expect(names).toEqual([first, second, second, first])
})

test('shows when the block gets the focus', async () => {
  block.tabIndex = 0
  buttons.add(block)
  block.focus()
  await expect.poll(opacity).toBe('1')
})

test('does not move anything on the page', () => {
  const before = [block.getBoundingClientRect().top, document.documentElement.scrollHeight]
  buttons.add(block)
  block.dispatchEvent(new PointerEvent('pointerenter'))
  expect([block.getBoundingClientRect().top, document.documentElement.scrollHeight]).toEqual(before)
})

test('looks the same on a page that resets everything', async () => {
  buttons.add(block)
  block.dispatchEvent(new PointerEvent('pointerenter'))
  const style = document.createElement('style')
  const look = () => {
    const { display, fontSize, backgroundColor, height, color, position } = getComputedStyle(button())
    return { display, fontSize, backgroundColor, height, color, position }
  }
  await expect.poll(opacity).toBe('1')
  const before = look()
  style.textContent = '*{all:unset!important} html{font-size:8px} :root{--ls-surface:red}'
  document.head.append(style)
  const after = look()
  style.remove()
  expect(after).toEqual(before)
})

test('says the same in another language, also where a button comes later', () => {
  const later = block.cloneNode(true) as HTMLElement
  block.after(later)
  buttons.add(block)
  buttons.speak({ text: 'Abspielen', labelFor: (index) => `Block ${index + 1} abspielen` })
  buttons.add(later)
  const all = document.querySelector('loopscope-buttons')?.shadowRoot?.querySelectorAll('button') ?? []
  later.remove()
  expect([...all].map((one) => [one.textContent, one.getAttribute('aria-label')])).toEqual([
    ['Abspielen', 'Block 1 abspielen'],
    ['Abspielen', 'Block 2 abspielen'],
  ])
})

test('closing leaves the page exactly as it was', () => {
  const before = document.documentElement.outerHTML
  buttons.add(block)
  block.dispatchEvent(new PointerEvent('pointerenter'))
  buttons.close()
  block.dispatchEvent(new PointerEvent('pointerenter'))
  expect(document.documentElement.outerHTML).toBe(before)
})
