import { expect, it } from 'vitest'
import { examples } from '../../../components/studio/examples.ts'
import { otherLanguage } from '../../../components/studio/other-language.ts'

const SCRIPT = 'const data = await load()\nsetTimeout(() => console.log(data), 10)\n'

it('tells JavaScript that was pasted where Python is run, and the other way round', () => {
  const python = 'import asyncio\n\nasync def main():\n    await asyncio.sleep(1)\n'
  expect([
    otherLanguage({ language: 'python', code: SCRIPT }),
    otherLanguage({ language: 'javascript', code: python }),
  ]).toEqual(['javascript', 'python'])
})

it('has nothing to say of JavaScript among TypeScript, nor of what could be anything', () => {
  expect([
    otherLanguage({ language: 'typescript', code: SCRIPT }),
    otherLanguage({ language: 'python', code: 'x = 1' }),
  ]).toEqual([null, null])
})

it('takes every example for what it is', () => {
  expect(examples.map(otherLanguage).filter((language) => language !== null)).toEqual([])
})
