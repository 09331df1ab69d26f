import { afterEach, beforeAll, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { openPopover, readyModel, settled } from '../../support/open-popover.ts'
import { chapterOneAtATimeTrace, chapterTrace } from '../../support/traces.ts'

const HOSTILE = `
  * { all: unset !important; --ls-surface: red !important; --ls-lane-0: lime !important; }
  html { font-size: 8px !important; direction: rtl !important; letter-spacing: 9px !important; zoom: 1; }
  :root { --ls-ink: red; font-family: cursive; line-height: 4; color: lime; text-align: right; }
  loopscope-overlay { display: none !important; opacity: 0.1 !important; transform: rotate(9deg) !important; }
`

beforeAll(() => page.viewport(1280, 900))

let style: HTMLStyleElement | null = null
afterEach(() => style?.remove())

/** Every computed style of every element of the popover, and of its host. */
async function looks(css: string): Promise<string[][]> {
  style = document.createElement('style')
  style.textContent = css
  document.head.append(style)
  const popover = openPopover(readyModel(chapterTrace(), chapterOneAtATimeTrace()))
  await settled()
  await settled()
  const all = [popover.overlay.host, popover.overlay.box, ...popover.overlay.box.querySelectorAll('*')]
  const found = all.map((element) => {
    const computed = getComputedStyle(element)
    return [element.nodeName, ...[...computed].map((name) => `${name}: ${computed.getPropertyValue(name)}`)]
  })
  popover.close()
  style.remove()
  return found
}

/** Where it stands depends on where the block stands, and that the hostile page has moved. */
const MOVES =
  /^(top|bottom|inset-block-(start|end)|perspective-origin|transform-origin|left|inset-inline-start|max-height|max-block-size|right|inset-inline-end): /

test('a page that resets everything, shrinks its text and sets our own properties does not change the look', async () => {
  const plain = await looks('')
  const hostile = await looks(HOSTILE)
  const differing = plain.flatMap((styles, index) =>
    styles
      .filter((value, at) => value !== hostile[index]?.[at] && !MOVES.test(value))
      .map((value) => `${styles[0]} ${value}`),
  )
  expect(plain.length).toBe(hostile.length)
  expect(differing).toEqual([])
})
