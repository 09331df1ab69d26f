import { expect, test } from 'vitest'
import type { Label } from '../../../components/detect/label.ts'
import { guessLanguage, languageOf } from '../../../components/detect/language.ts'

const label = (language: Label['language'], strength: Label['strength'] = 'likely'): Label => ({
  language,
  strength,
})
const PYTHON = 'import asyncio\nasync def f():\nawait asyncio.sleep(1)\nasyncio.run(f())'
const JAVASCRIPT = 'const f = async () => {\n  const r = await fetch(u);\n  console.log(r);\n}'

test.each([
  ['Python', PYTHON, 'python'],
  ['one Python call', 'asyncio.run(main())', 'python'],
  ['a Python session', '>>> x = 1\n>>> x\n1', 'python'],
  ['synchronous Python', 'def f(x):\n    return x', 'python'],
  ['JavaScript', JAVASCRIPT, 'javascript'],
  ['a promise chain', 'fetch(u).then((r) => r.json())', 'javascript'],
  ['TypeScript', 'async function f(x: number): Promise<void> {\n  const y = await g(x)\n}', 'typescript'],
  ['JSON', '{ "async": true,\n "await": [1] }', 'other'],
  ['mark-up', '<script>\nasync function f() {}\n</script>', 'other'],
  ['Rust', 'async fn main() {\n    f().await;\n}', 'other'],
  ['C#', 'public async Task<int> F()\n{\n    var x = await G();\n}', 'other'],
  ['Swift', 'func f() async throws -> Int {\n  let x = try await g()\n}', 'other'],
  ['Kotlin', 'suspend fun f() {\n  val x = async { g() }.await()\n}', 'other'],
  [
    'a diagram',
    'task A starts -> waits\ntask B starts -> waits\nwhichever finishes first continues',
    'unknown',
  ],
  ['prose', 'You await a thing when you have time. Async is for waiting.', 'unknown'],
])('%s is told by its text', (_, text, language) => {
  const guess = guessLanguage(text)
  expect(guess.language).toBe(language)
})

test.each([
  ['a label stands when the text tells nothing', 'await x', label('python'), 'python'],
  ['a label stands against a weak hint', 'print(x)', label('other'), 'other'],
  ['a plainly wrong label loses', PYTHON, label('javascript'), 'python'],
  ['a wrong label for a format loses', PYTHON, label('other'), 'python'],
  ['a label for a relative of Python is believed', PYTHON, label('other', 'final'), 'other'],
  ['JavaScript labelled Python is JavaScript', JAVASCRIPT, label('python'), 'javascript'],
  ['JavaScript labelled TypeScript stays', JAVASCRIPT, label('typescript'), 'typescript'],
  ['a label for plain text loses', PYTHON, label('unknown', 'weak'), 'python'],
  ['a shell session is none, whatever it runs', `$ cat main.py\n${PYTHON}`, label('python', 'weak'), 'other'],
  [
    'Python at its own prompt is Python, even below a shell',
    '$ python -m asyncio\n>>> await f()',
    null,
    'python',
  ],
])('%s', (_, text, of, language) => {
  const found = languageOf(text, of)
  expect(found).toBe(language)
})
