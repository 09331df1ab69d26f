import { expect, test } from 'vitest'
import { findBlocks } from '../../../components/detect/index.ts'
import { show, shownLines } from './page.ts'

const textsOf = (html: string, css = '') => {
  show(html, css)
  return findBlocks(document).map((block) => block.text)
}

test.each([
  ['aria-hidden', '<span aria-hidden="true">1</span>'],
  ['user-select: none', '<span style="user-select: none">1</span>'],
  ['unselectable', '<span unselectable="on">1</span>'],
  ['not displayed', '<span style="display: none">1</span>'],
  ['hidden', '<span hidden>1</span>'],
  ['not visible', '<span style="visibility: hidden">1</span>'],
  ['a button', '<button>Copy</button>'],
  ['a role of button', '<span role="button">Copy</span>'],
  ['a script', '<script type="text/x">1</script>'],
  ['a comment', '<!-- 1 -->'],
])('what is %s is not copied', (_, part) => {
  const texts = textsOf(`<pre>await ${part}main()</pre>`)
  expect(texts).toEqual(['await main()'])
})

test('a line with something left out in its middle is shown by two ranges', () => {
  show('<pre>await <button>Copy</button>main()\nx = 1</pre>')
  const lines = findBlocks(document).map((block) => block.lines().map((ranges) => ranges.map(String)))
  expect(lines).toEqual([[['await ', 'main()'], ['x = 1']]])
})

test('a page that forbids selecting anything still has code on it', () => {
  const texts = textsOf('<pre>await main()</pre>', 'body { user-select: none }')
  expect(texts).toEqual(['await main()'])
})

test('a page that is hidden until its fonts are there still has code on it', () => {
  const texts = textsOf('<pre>await <b>main</b>()</pre>', 'body { visibility: hidden }')
  expect(texts).toEqual(['await main()'])
})

test('a page that resets every style still has lines', () => {
  const texts = textsOf('<pre>await a()\n  await b()</pre>', '* { all: unset !important }')
  expect(texts).toEqual(['await a()\n  await b()'])
})

test('prompts stay in the text although they cannot be selected', () => {
  const session =
    '<div class="doctest highlight-default"><div class="highlight"><pre><span class="gp">&gt;&gt;&gt; </span>await f()\n<span class="gp">... </span>\n<span class="go">3</span>\n</pre></div></div>'
  const texts = textsOf(session, '.gp { user-select: none }')
  expect(texts).toEqual(['>>> await f()\n... \n3'])
})

test('non-breaking spaces and spaces at line ends stay', () => {
  const texts = textsOf('<pre>async def f():  \n\u00a0\u00a0return 1 </pre>')
  expect(texts).toEqual(['async def f():  \n\u00a0\u00a0return 1 '])
})

test('one final newline is dropped, a second stays', () => {
  const texts = textsOf('<pre>a = 1\n\n</pre>')
  expect(texts).toEqual(['a = 1\n'])
})

test('integers that are output are not line numbers', () => {
  const texts = textsOf('<pre><b>1</b>\n<b>2</b>\n<b>3</b></pre>')
  expect(texts).toEqual(['1\n2\n3'])
})

test('white space that is not shown is not copied', () => {
  show(
    '<div class="code-box">\n  <div>await  a()</div>\n  <div>b\n  c</div>\n</div>',
    '.code-box { font-family: monospace }',
  )
  const blocks = findBlocks(document)
  expect(blocks.map(shownLines)).toEqual([['await a()', 'b c']])
})

test.each([
  ['a word in a sentence', '<p>Use <code>await</code> or <code>await asyncio.sleep(1)</code> here.</p>'],
  ['inline code that wraps', '<p>Use <code>await\nasyncio.sleep(1)</code> here.</p>'],
  ['a text area', '<textarea>await asyncio.sleep(1)\nawait x</textarea>'],
  ['an editable area', '<div contenteditable><pre>await asyncio.sleep(1)</pre></div>'],
  [
    'an editor',
    '<div class="CodeMirror cm-s-x"><pre class="CodeMirror-line">await asyncio.sleep(1)</pre></div>',
  ],
  ['prose in a box with code in its name', '<div class="postcode">await it<br>and asyncio.run()</div>'],
  ['a hidden copy', '<pre style="display: none">await asyncio.sleep(1)</pre>'],
  ['an empty block', '<pre>  \n</pre>'],
])('%s is not a block', (_, html) => {
  const texts = textsOf(html)
  expect(texts).toEqual([])
})

test('code that is displayed as a block is one', () => {
  const texts = textsOf('<code style="display: block">await asyncio.sleep(1)</code>')
  expect(texts).toEqual(['await asyncio.sleep(1)'])
})

test('blocks in open shadow roots are found', () => {
  show('<x-listing></x-listing>')
  const root = document.querySelector('x-listing')?.attachShadow({ mode: 'open' })
  if (root) root.innerHTML = '<pre>await asyncio.sleep(1)</pre>'
  const blocks = findBlocks(document)
  expect(blocks.map((block) => [block.text, block.offered])).toEqual([['await asyncio.sleep(1)', true]])
})

test('two blocks side by side in a table are two', () => {
  const texts = textsOf('<table><tr><td><pre>await a</pre></td><td><pre>await b</pre></td></tr></table>')
  expect(texts).toEqual(['await a', 'await b'])
})

test('reading does not change the page', () => {
  show('<pre><code class="language-python">await a()</code><button>Copy</button></pre>')
  const before = document.body.innerHTML
  for (const block of findBlocks(document)) block.lines()
  expect(document.body.innerHTML).toBe(before)
})
