import { expect, test } from 'vitest'
import { findBlocks } from '../../../components/detect/index.ts'
import { show } from './page.ts'

const offered = () => findBlocks(document).filter((block) => block.offered)

test('ten thousand levels of elements do not break it', () => {
  show('<pre></pre>')
  let inner: Element | null = document.querySelector('pre')
  for (let level = 0; level < 10_000; level += 1) {
    const child = document.createElement(level % 2 === 0 ? 'span' : 'div')
    inner?.append(child)
    inner = child
  }
  inner?.append('await asyncio.sleep(1)')
  const texts = offered().map((block) => block.text)
  document.body.innerHTML = ''
  expect(texts).toEqual(['await asyncio.sleep(1)'])
})

test('a thousand wrappers around one block do not hide it', () => {
  show(`${'<div class="code">'.repeat(1_000)}<pre>await asyncio.sleep(1)</pre>`)
  const texts = offered().map((block) => block.text)
  expect(texts).toEqual(['await asyncio.sleep(1)'])
})

test('a thousand nested wrappers without a block hide nothing that comes later', () => {
  show(
    `${'<div class="code">'.repeat(1_000)}await x<br>await y${'</div>'.repeat(1_000)}<pre>await asyncio.sleep(1)</pre>`,
  )
  const texts = offered().map((block) => block.text)
  expect(texts).toEqual(['await asyncio.sleep(1)'])
})

test('a megabyte of text is not offered', () => {
  show(`<pre>${'await asyncio.sleep(1)\n'.repeat(45_000)}</pre><pre>await asyncio.sleep(2)</pre>`)
  const texts = offered().map((block) => block.text)
  expect(texts).toEqual(['await asyncio.sleep(2)'])
})

test('a form whose fields hide its properties is read all the same', () => {
  const fields = [
    'childNodes',
    'firstChild',
    'nextSibling',
    'parentNode',
    'localName',
    'getAttribute',
    'nodeType',
  ]
  show(
    `<form>${fields.map((name) => `<input name="${name}">`).join('')}<pre>await asyncio.run()</pre></form>`,
  )
  const pre = document.querySelector('pre')
  const form = document.createElement('form')
  form.innerHTML = `${fields.map((name) => `<input name="${name}">`).join('')}<b>await x</b>`
  pre?.append(form)
  const texts = offered().map((block) => block.text)
  expect(texts).toEqual(['await asyncio.run()\nawait x'])
})

test('images and forms that hide the document’s methods do not stop the search', () => {
  show(
    '<img name="querySelectorAll"><form name="createTreeWalker"></form><img name="defaultView"><pre>await asyncio.sleep(1)</pre>',
  )
  const texts = offered().map((block) => block.text)
  expect(texts).toEqual(['await asyncio.sleep(1)'])
})

test('elements whose getters throw are read by the prototype’s', () => {
  class Throwing extends HTMLElement {
    override get firstChild(): ChildNode | null {
      throw new Error('no')
    }
    override get localName(): string {
      throw new Error('no')
    }
  }
  if (customElements.get('x-throwing') === undefined) customElements.define('x-throwing', Throwing)
  show('<pre>await <x-throwing>asyncio</x-throwing>.sleep(1)</pre>')
  const texts = offered().map((block) => block.text)
  expect(texts).toEqual(['await asyncio.sleep(1)'])
})

test('a block that has left the page shows no ranges', () => {
  show('<pre>await asyncio.sleep(1)</pre>')
  const [block] = offered()
  document.querySelector('pre')?.replaceChildren('gone')
  expect(block?.lines()).toEqual([[]])
})

test('a block that was drawn again in other elements has ranges in those', () => {
  show('<pre>await asyncio.sleep(1)</pre>')
  const [block] = offered()
  const pre = document.querySelector('pre')
  if (pre) pre.innerHTML = '<b>await</b> asyncio.<i>sleep(1)</i>'
  expect(block?.line(1).map(String)).toEqual(['await asyncio.sleep(1)'])
})

test('JavaScript is offered when it is asked for', () => {
  show('<pre>const r = await fetch(url)\nconsole.log(r)</pre>')
  const blocks = findBlocks(document, { languages: ['javascript'] })
  expect(blocks.map(({ language, offered: isOffered }) => [language, isOffered])).toEqual([
    ['javascript', true],
  ])
})
