import { expect, test } from 'vitest'
import { prepared } from './prepared.ts'

const repairs: [name: string, page: string, text: string, types: string[]][] = [
  ['what can be read is left alone', 'await load()\n', 'await load()', []],
  [
    "the prompts of Node's console go, and what it printed",
    '> const p = load()\nundefined\n> p.then((v) => {\n...   use(v)\n... })\nPromise { <pending> }',
    'const p = load()\np.then((v) => {\n  use(v)\n})',
    ['prompt', 'output-removed'],
  ],
  ['line numbers go', '1  const a = 1\n2\n3  use(a)', 'const a = 1\n\nuse(a)', ['line-number']],
  ['curly quotes become straight', 'use(“it’s”, ‘don’t’)', `use("it’s", 'don’t')`, ['quotes']],
  ['a straight quote inside curly ones is kept', 'use(“a "b" c”)', 'use("a \\"b\\" c")', ['quotes']],
  ['entities in code are decoded', 'if (a &lt; b &amp;&amp; c) use()', 'if (a < b && c) use()', ['entity']],
  ['entities in strings alone are kept', "use('a &lt; b')", "use('a &lt; b')", []],
  ['fences go', '```js\nawait load()\n```', 'await load()', ['other']],
  ['shell commands go', '$ npm install axios\nuse(1)', 'use(1)', ['output-removed']],
  ['a page around a script goes', '<p>Hi</p>\n<script>\nuse(1)\n</script>', '\nuse(1)\n', ['other']],
  ['output under a heading goes', 'use(1)\n\nOutput:\na b\n1', 'use(1)\n', ['output-removed']],
  ['results among the code go', 'use(1)\n=> 1\nuse(2)', 'use(1)\nuse(2)', ['output-removed']],
  [
    'dots become comments',
    'load(...)\nconst f = () => { ... }',
    'load(/* ... */)\nconst f = () => { /* ... */ }',
    ['other'],
  ],
  ['dots become undefined where a value is needed', 'const a = ...;', 'const a = undefined;', ['other']],
  ['line numbers without a space go', '1const a = 1\n2  use(a)', 'const a = 1\n  use(a)', ['line-number']],
  ['a name in angle brackets is a string', 'use(<your key>, 1)', "use('<your key>', 1)", ['other']],
  ['dots before the rest take their comma', 'use({ ..., a })', 'use({ /* ... */ a })', ['other']],
  ['raised dots are dots', 'load(···)', 'load(/* ... */)', ['other']],
  ['dots for a condition are true', 'if (...) use()', 'if (true) use()', ['other']],
  ['a comment for a body is one', 'p.then((v) => /* use v */)', 'p.then((v) => {} /* use v */)', ['other']],
  ['a comment for a value is one', 'const a = /* any */;', 'const a = undefined /* any */;', ['other']],
  [
    'a comment for a value before the next statement is one',
    'const a = // any\nconst b = 1',
    'const a = undefined // any\nconst b = 1',
    ['other'],
  ],
  [
    'this outside any function is that of a method',
    'const all = await this.load()',
    'class Snippet extends SnippetBase { async snippet() {\nconst all = await this.load()\n} }\n\nnew Snippet().snippet()',
    ['other'],
  ],
  ['a forgotten end before else', 'if (a) {\n  b()\nelse c()', 'if (a) {\n  b()\n} else c()', ['other']],
  ['await makes its function async', 'function f() { await x }', 'async function f() { await x }', ['other']],
  [
    'await makes a method and a callback async',
    'const o = { m() { await x } }\nl.map((i) => await i)',
    'const o = { async m() { await x } }\nl.map(async (i) => await i)',
    ['other', 'other'],
  ],
  [
    'spread stays',
    "use(...list, [...'abc'])\nuse(...)",
    "use(...list, [...'abc'])\nuse(/* ... */)",
    ['other'],
  ],
  [
    'the new side of a change is kept',
    '-const a = 1\n+const a = await 2\n use(3)',
    'const a = await 2\n use(3)',
    ['other', 'other'],
  ],
  [
    'methods get a class',
    'async load() {\n  await 1\n}',
    'class Snippet {\nasync load() {\n  await 1\n}\n}',
    ['other'],
  ],
  [
    'properties get an object',
    'a: async () => 1,\nb: 2',
    'const snippet = {\na: async () => 1,\nb: 2\n}',
    ['other'],
  ],
  ['a chain without its start gets one', '.then(use)', 'promise\n.then(use)', ['other']],
  ['what is open at the end is closed', 'load(() => {\n  use()', 'load(() => {\n  use()\n})', ['other']],
  ['brackets that close nothing go', 'use(1)\n})', 'use(1)\n', ['other']],
  ['zero-width characters go', 'use\u200b(1)', 'use(1)', ['whitespace']],
  [
    'a dash for two minus signs',
    'for (;; i–) use()\nuse(a – b)',
    'for (;; i--) use()\nuse(a - b)',
    ['other'],
  ],
]

test.each(repairs)('%s', (_, page, text, types) => {
  const made = prepared(page)
  const shown = made.text.split('\n\n')[0] === text ? text : made.text
  expect({ text: shown, types: made.repairs.map(({ type }) => type) }).toEqual({ text, types })
})

const refusals: [page: string, reason: string][] = [
  ['def f():\n    await x', 'Line 1: this looks like Python, not JavaScript.'],
  ['{ "a": 1, "b": [true] }', 'Line 1: this looks like JSON data, not JavaScript.'],
  ['.a {\n  color: red;\n}\n.b {\n  color: blue;\n}', 'Line 1: this looks like CSS, not JavaScript.'],
  ['these are words about code\nuse(1)', 'Line 1: `these are words about code` is words, not JavaScript.'],
  ['use(1)\nconst a = "open', 'Line 2: the string that starts here is never closed.'],
  [
    'class A {\n  get x() { return await y }\n}',
    'Line 2: await is only valid in async functions and at the top level of modules.',
  ],
  ['namespace A {\n  export const x = 1\n}', 'Line 1: a namespace that holds values cannot be run here.'],
  ['function f() {\n  let a = 1\n  let a = 2\n}', 'Line 3: a has already been declared above.'],
]

test.each(refusals)('refused with the line and the reason: %s', (page, reason) => {
  expect(prepared(page).refusal?.reason).toBe(reason)
})

test('every line tells where it came from', () => {
  expect(prepared('$ node a.js\n.then(use)').origin).toEqual([0, 2])
})
