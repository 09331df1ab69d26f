import { expect, test } from 'vitest'
import { findEvidence, isWanted } from '../../../components/detect/evidence.ts'

const inPython = (text: string) => findEvidence(text, 'python').map(({ what, line }) => `${line} ${what}`)
const inJavaScript = (text: string) =>
  findEvidence(text, 'javascript').map(({ what, line }) => `${line} ${what}`)

test('what makes Python async is listed in the order of the text', () => {
  const evidence = inPython(
    'import asyncio\nasync def f():\nasync with s as t:\nasync for x in y:\nprint(f"{await x}")\nloop.run_until_complete(f())',
  )
  expect(evidence).toEqual(['2 async def', '3 async with', '4 async for', '5 await', '6 run_until_complete'])
})

test.each([
  ['words in strings and comments', 'x = "await y"  # async def f\n"""\nasyncio.run(x)\n"""'],
  ['an attribute or a name called await', 'x.await_(1)\nx.await (1)\nawaiting = 1'],
  ['an import alone', 'import asyncio\nfrom asyncio import Queue'],
  ['a class of asyncio that is only named', 'except asyncio.TimeoutError:'],
])('%s are no evidence in Python', (_, text) => {
  const evidence = inPython(text)
  expect(evidence).toEqual([])
})

test('output of a session is no evidence, input is', () => {
  const evidence = inPython('>>> x = 1\nawait nothing\n>>> async def f():\n...     await x')
  expect(evidence).toEqual(['3 async def', '4 await'])
})

test('what makes JavaScript async is listed in the order of the text', () => {
  const evidence = inJavaScript(
    'async function f() {}\nconst g = async () => 1\nclass A { async m() {} }\nfor await (const x of y) {}\nawait f()\np.then(f).catch(g)\nnew Promise(f)\nPromise.all([])\nsetTimeout(f, 0)\nqueueMicrotask(f)\nprocess.nextTick(f)',
  )
  expect(evidence).toEqual([
    '1 async function',
    '2 async arrow function',
    '3 async method',
    '4 for await',
    '5 await',
    '6 .then',
    '6 .catch',
    '7 new Promise',
    '8 Promise.all',
    '9 setTimeout',
    '10 queueMicrotask',
    '11 process.nextTick',
  ])
})

test('words in strings, templates and comments are no evidence in JavaScript', () => {
  const evidence = inJavaScript('// await x\nconst a = "await x" + `await x` /* setTimeout(f) */')
  expect(evidence).toEqual([])
})

test.each([
  ['two of them', 'setTimeout(a, 2)\nsetTimeout(b, 1)', ['1 setTimeout', '2 setTimeout']],
  ['one that prints', 'setTimeout(() => console.log(1), 0)\nconsole.log(2)', ['1 setTimeout']],
  ['one in a loop', 'for (var i = 0; i < 3; i++) setTimeout(f, i)', ['1 setTimeout']],
  ['one that calls back', 'setTimeout(() => callback(1), 5)', ['1 setTimeout']],
  ['one beside a promise', 'p.then(f)\nsetTimeout(f, 1)', ['1 .then', '2 setTimeout']],
  ['one that only waits', 'setTimeout(() => box.remove(), 300)', []],
])('timers are evidence where their order shows: %s', (_, text, expected) => {
  const evidence = inJavaScript(text)
  expect(evidence).toEqual(expected)
})

test('nothing is evidence in another language', () => {
  const evidence = findEvidence('async fn f() { x().await }', 'other')
  expect(evidence).toEqual([])
})

const CALLBACKS = 'setTimeout(() => console.log(1), 0)\nfs.readFile(path, callback)'
const PROMISES = 'fetch(url).then((answer) => answer.json()).catch(console.error)'

test.each([
  ['timers and callbacks', CALLBACKS, false],
  ['a chain of promises', PROMISES, false],
  ['promises that are made and combined', 'Promise.all([new Promise(f), g()])\nqueueMicrotask(h)', false],
  ['words in strings and comments', `${PROMISES} // await it\nlog("async function")`, false],
  ['an async function', `async function f() {}\n${CALLBACKS}`, true],
  ['an async arrow function', `${PROMISES}.then(async () => 1)`, true],
  ['an async method', 'class A { async m() {} }', true],
  ['an await after a timer', `${CALLBACKS}\nawait done`, true],
  ['for await', 'for await (const part of stream) log(part)', true],
])('where only async and await are wanted, %s: %s', (_, text, expected) => {
  const languages = ['javascript', 'typescript'] as const
  const wanted = languages.map((language) =>
    isWanted(findEvidence(text, language), { languages, awaitOnly: true }),
  )
  expect(wanted).toEqual([expected, expected])
})

test('otherwise timers and promises are wanted as well', () => {
  const wanted = [CALLBACKS, PROMISES].map((text) =>
    isWanted(findEvidence(text, 'javascript'), { languages: ['javascript'], awaitOnly: false }),
  )
  expect(wanted).toEqual([true, true])
})

test('Python is wanted without await too, but not where only another language is', () => {
  const evidence = findEvidence('asyncio.run(main())', 'python')
  const wanted = (['python', 'javascript'] as const).map((language) =>
    isWanted(evidence, { languages: [language], awaitOnly: true }),
  )
  expect(wanted).toEqual([true, false])
})
