import { afterEach, expect, test } from 'vitest'
import { windowName } from '../../../components/reader/window-name.ts'
import { wordsFor } from '../../../components/words/index.ts'

const page = document.createElement('main')
document.body.append(page)
afterEach(() => page.replaceChildren())

/** The name of the block `#block` in a page of this HTML. */
function nameIn(html: string, place: { number: number; of: number } | null, language = 'en'): string {
  page.innerHTML = html
  const element = page.querySelector('#block') ?? page
  return windowName({ element, text: element.textContent ?? '' }, place, wordsFor(language))
}

test('a window is named by the number of its block and the nearest heading above it', () => {
  const html = '<h1>Async</h1><h2>Waiting <a>¶</a></h2><p>So:</p><pre id="block"></pre><h2>Later</h2>'
  expect([nameIn(html, { number: 3, of: 12 }), nameIn(html, { number: 3, of: 12 }, 'de')]).toEqual([
    'block 3 of 12 · Waiting',
    'Block 3 von 12 · Waiting',
  ])
})

test('the only block of a page has no number', () => {
  expect(nameIn('<h2>Waiting</h2><pre id="block"></pre>', { number: 1, of: 1 })).toBe('Waiting')
})

test('what was selected is named by its first line', () => {
  const html = '<h2>Waiting</h2><pre id="block">\n  await a\n  await b</pre>'
  expect(nameIn(html, null)).toBe('await a · Waiting')
})

test('a heading that nobody sees, or that says nothing, is none', () => {
  const html = '<h2>Seen</h2><h3 hidden>Hidden</h3><h3> # </h3><pre id="block"></pre>'
  expect(nameIn(html, { number: 1, of: 1 })).toBe('Seen')
})

test('a block in a shadow root is below the heading that its host is below', () => {
  page.innerHTML = '<h2>Outside</h2><div></div>'
  const root = page.querySelector('div')?.attachShadow({ mode: 'open' })
  const element = document.createElement('pre')
  root?.append(element)
  expect(windowName({ element, text: '' }, { number: 1, of: 1 }, wordsFor('en'))).toBe('Outside')
})

test('a long heading is cut off', () => {
  const name = nameIn(`<h2>${'long '.repeat(40)}</h2><pre id="block"></pre>`, { number: 1, of: 1 })
  expect([name.length <= 60, name.endsWith('…')]).toEqual([true, true])
})
