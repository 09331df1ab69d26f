import { expect, test } from 'vitest'
import { findBlocks } from '../../../components/detect/index.ts'
import { show } from './page.ts'

const lines = (code: string, line: (text: string, index: number) => string, between = '') =>
  code.split('\n').map(line).join(between)
const escaped = (code: string) => code.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

const CODE = `const nap = (ms) => new Promise((done) => setTimeout(done, ms))

async function brew(cups) {
  for (let cup = 1; cup < cups && cup > 0; cup++) {
    await nap(100)
    console.log(\`cup \${cup}\`)
  }
}
brew(3)`
const TYPED = `interface Cup { size: number }
async function pour(cup: Cup): Promise<void> {
  await fill(cup as Cup)
}`
const CALLBACKS = `console.log('first')
setTimeout(() => console.log('third'), 0)
console.log('second')`
const VIEW = `export function Cups() {
  const [cups, setCups] = useState<Cup[]>([])
  useEffect(() => {
    fetch('/cups').then((answer) => answer.json()).then(setCups)
  }, [])
  return <ul>{cups.map((cup) => <li>{cup.size}</li>)}</ul>
}`
const prism = (code: string, language = 'javascript') =>
  `<div class="code-toolbar"><pre class="language-${language}" tabindex="0"><code class="language-${language}">${escaped(code).replace(/\b(const|async|await|function)\b/g, '<span class="token keyword">$1</span>')}</code></pre><div class="toolbar"><div class="toolbar-item"><button type="button">Copy</button></div></div></div>`
const shiki = (code: string) =>
  `<pre class="shiki github-light" tabindex="0"><code>${lines(code, (text) => `<span class="line"><span style="color:#D73A49">${escaped(text)}</span></span>`, '\n')}</code></pre>`

/** Pages as sites make them, and which of their blocks are offered: language and text. */
const PAGES: [name: string, html: string, offered: [string, string][], css?: string][] = [
  ['Prism with a toolbar', prism(CODE), [['javascript', CODE]]],
  [
    'highlight.js without a language',
    `<pre><code class="hljs">${escaped(CODE).replaceAll('await', '<span class="hljs-keyword">await</span>')}</code></pre>`,
    [['javascript', CODE]],
  ],
  ['Shiki, a span for each line', shiki(CODE), [['javascript', CODE]]],
  [
    'Shiki whose lines are blocks without newlines',
    `<pre class="astro-code"><code>${lines(CODE, (text) => `<div class="ec-line"><div class="code">${text === '' ? '\n' : escaped(text)}</div></div>`)}</code></pre>`,
    [['javascript', CODE]],
  ],
  [
    'rehype-pretty-code with a title',
    `<figure data-rehype-pretty-code-figure><figcaption data-rehype-pretty-code-title>brew.js</figcaption><pre data-language="js"><code data-language="js" style="display:grid">${lines(CODE, (text) => `<span data-line="">${text === '' ? ' ' : `<span>${escaped(text)}</span>`}</span>`, '\n')}</code></pre></figure>`,
    [['javascript', CODE.replace('\n\n', '\n \n')]],
  ],
  [
    'tabs in two languages, one of them hidden',
    `<div role="tabpanel">${prism(TYPED, 'ts')}</div><div role="tabpanel" hidden>${prism(CODE, 'js')}</div>`,
    [
      ['typescript', TYPED],
      ['javascript', CODE],
    ],
  ],
  [
    'MDN: a header and a copy button above',
    `<div class="code-example"><div class="example-header"><span class="language-name">js</span><button class="icon copy-icon"><span class="visually-hidden">Copy to Clipboard</span></button></div><pre class="brush: js notranslate"><code>${escaped(CODE)}\n</code></pre></div>`,
    [['javascript', CODE]],
  ],
  [
    'a README on GitHub',
    `<div class="highlight highlight-source-js notranslate position-relative"><pre>${escaped(CODE).replaceAll('await', '<span class="pl-k">await</span>')}</pre><div class="zeroclipboard-container"><clipboard-copy aria-label="Copy" value="x"><svg></svg></clipboard-copy></div></div>`,
    [['javascript', CODE]],
  ],
  [
    'a file on GitHub: rows with numbers in attributes',
    `<table class="highlight"><tbody>${lines(CODE, (text, index) => `<tr><td class="blob-num" data-line-number="${index + 1}"></td><td class="blob-code blob-code-inner">${escaped(text)}</td></tr>`)}</tbody></table>`,
    [['javascript', CODE]],
    '.blob-code { white-space: pre; font-family: monospace }',
  ],
  [
    'GitLab: a span for each line with an id',
    `<pre class="code highlight" lang="javascript"><code>${lines(CODE, (text, index) => `<span id="LC${index + 1}" class="line" lang="javascript">${escaped(text)}</span>`, '\n')}</code></pre>`,
    [['javascript', CODE]],
  ],
  [
    'Stack Overflow',
    `<pre class="lang-js s-code-block"><code class="hljs language-javascript">${escaped(CODE)}\n</code></pre>`,
    [['javascript', CODE]],
  ],
  [
    'Medium: br between lines in a span',
    `<pre><span id="a1" data-selectable-paragraph="">${lines(CODE, escaped, '<br>')}</span></pre>`,
    [['javascript', CODE]],
  ],
  [
    'dev.to: actions below the code',
    `<div class="highlight js-code-highlight"><pre class="highlight javascript"><code>${escaped(CODE)}\n</code></pre><div class="highlight__panel js-actions-panel"><div class="highlight__panel-action"><svg><title>Enter fullscreen mode</title></svg></div></div></div>`,
    [['javascript', CODE]],
  ],
  [
    'Notion: a caption of the language beside',
    `<div class="notion-code-block"><div><div>JavaScript</div></div><div class="line-numbers notion-code" style="white-space:pre"><span contenteditable="false" data-content-editable-leaf="true">${escaped(CODE)}</span></div></div>`,
    [['javascript', CODE]],
    '.notion-code { font-family: monospace }',
  ],
  [
    'an editor, which draws only the lines in sight',
    `<div class="cm-editor"><div class="cm-scroller"><div class="cm-gutters" aria-hidden="true">${lines(CODE, (_, index) => `<div class="cm-gutterElement">${index + 1}</div>`)}</div><div class="cm-content" role="textbox" contenteditable="false" data-language="javascript">${lines(CODE, (text) => `<div class="cm-line">${text === '' ? '<br>' : escaped(text)}</div>`)}</div></div></div>`,
    [],
    '.cm-content { white-space: pre; font-family: monospace }',
  ],
  [
    'a table of rows with numbers',
    `<table class="code-rows"><tbody>${lines(CODE, (text, index) => `<tr><td class="line-number">${index + 1}</td><td class="code">${escaped(text)}</td></tr>`)}</tbody></table>`,
    [['javascript', CODE]],
    '.code-rows { white-space: pre; font-family: monospace }',
  ],
  [
    'a copy button inside of the pre',
    `<pre class="language-js"><button>Copy</button><code>${escaped(CODE)}</code></pre>`,
    [['javascript', CODE]],
  ],
  ['a pre and no class at all', `<pre>${escaped(CODE)}</pre>`, [['javascript', CODE]]],
  ['TypeScript', prism(TYPED, 'typescript'), [['typescript', TYPED]]],
  ['TypeScript that nobody calls so', `<pre><code>${escaped(TYPED)}</code></pre>`, [['typescript', TYPED]]],
  ['a component in TSX', prism(VIEW, 'tsx'), [['typescript', VIEW]]],
  ['callbacks that are about order', prism(CALLBACKS), [['javascript', CALLBACKS]]],
  [
    'callbacks without order',
    prism("items.map((item) => item.name).filter(Boolean)\nbutton.onclick = () => show('done')"),
    [],
  ],
  ['JSON', prism('{ "scripts": { "await": "async function" }, "then": [1, 2] }', 'json'), []],
  ['a shell command', prism('npm install async\nnode brew.js # await setTimeout', 'bash'), []],
  ['CSS', prism('.await { transition: all 1s } /* async function f() {} */', 'css'), []],
  [
    'HTML with a script',
    prism(
      '<button id="go">Go</button>\n<script>\n  go.onclick = async () => { await brew(3) }\n</script>',
      'html',
    ),
    [],
  ],
  ['YAML that names it', prism('on: push\njobs:\n  async: await the\n  then: setTimeout', 'yaml'), []],
  [
    'words in a sentence',
    '<p>Use <code>await</code> with <code>async function</code>, or <code>p.then(f)</code>.</p>',
    [],
  ],
  [
    'a diff of two sides',
    prism(' async function brew() {\n-  return nap(1)\n+  return await nap(1)\n }', 'diff'),
    [['javascript', ' async function brew() {\n-  return nap(1)\n+  return await nap(1)\n }']],
  ],
  [
    'prompts of a REPL with answers',
    `<pre><code>&gt; await nap(1)\nundefined\n&gt; brew(2).then(console.log)\nPromise { &lt;pending> }</code></pre>`,
    [['javascript', '> await nap(1)\nundefined\n> brew(2).then(console.log)\nPromise { <pending> }']],
  ],
  [
    'an ellipsis for what is left out',
    prism('async function brew() {\n  ...\n  await nap(1)\n}'),
    [['javascript', 'async function brew() {\n  ...\n  await nap(1)\n}']],
  ],
  [
    'callout numbers at line ends',
    `<pre class="highlight"><code class="language-js">await nap(1) <i class="conum" data-value="1"></i><b>(1)</b>\nawait nap(2) <i class="conum" data-value="2"></i><b>(2)</b></code></pre>`,
    [['javascript', 'await nap(1) \nawait nap(2) ']],
    '.conum + b { display: none }',
  ],
  [
    'non-breaking spaces and tabs',
    `<pre><code class="language-js">async function f() {\n&nbsp;&nbsp;await nap(1)\n\tawait nap(2)\n}</code></pre>`,
    [['javascript', 'async function f() {\n\u00a0\u00a0await nap(1)\n\tawait nap(2)\n}']],
  ],
  [
    'curly quotes',
    `<pre><code>setTimeout(() => console.log(‘late’), 0)\nPromise.resolve().then(() => console.log(“soon”))</code></pre>`,
    [
      [
        'javascript',
        'setTimeout(() => console.log(‘late’), 0)\nPromise.resolve().then(() => console.log(“soon”))',
      ],
    ],
  ],
  [
    'details that are closed',
    `<details><summary>Answer</summary>${prism(CODE)}</details>`,
    [['javascript', CODE]],
  ],
  [
    'a page from right to left',
    `<div dir="rtl" lang="ar"><p>مثال</p>${prism(CODE)}</div>`,
    [['javascript', CODE]],
  ],
  [
    'a frame beside: its code is its own page’s',
    `<iframe srcdoc="<pre>await nap(1)</pre>"></iframe>${prism(CODE)}`,
    [['javascript', CODE]],
  ],
  [
    'one file split over two blocks',
    `${prism("const nap = require('./nap')")}<p>and then</p>${prism('async function main() {\n  await nap(1)\n}')}`,
    [['javascript', 'async function main() {\n  await nap(1)\n}']],
  ],
  [
    'a console’s output beside the code',
    `${prism(CALLBACKS)}<pre class="output">first\nsecond\nthird</pre><pre>Uncaught (in promise) Error: await failed\n    at async main (a.js:1:1)</pre>`,
    [['javascript', CALLBACKS]],
  ],
]

test.each(PAGES)('%s', (_, html, offered, css) => {
  show(html, css)
  const found = findBlocks(document, { languages: ['python', 'javascript', 'typescript'] }).filter(
    (block) => block.offered,
  )
  expect(found.map(({ language, text }) => [language, text])).toEqual(offered)
})

test('a block of an open shadow root, as documentation components make them', () => {
  show('<code-sample></code-sample>')
  const root = document.querySelector('code-sample')?.attachShadow({ mode: 'open' })
  if (root) root.innerHTML = prism(CODE)
  const found = findBlocks(document, { languages: ['python', 'javascript', 'typescript'] }).map(
    ({ language, offered }) => [language, offered],
  )
  expect(found).toEqual([['javascript', true]])
})
