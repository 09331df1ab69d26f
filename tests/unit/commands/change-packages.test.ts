import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { changedPackage, inAscii } from '../../../components/commands/change-packages.ts'

test('a package that no longer has what is taken out of it ends the build', () => {
  expect(() => changedPackage('nothing of the kind', '/lib/engine262.mjs')).toThrow(/no longer has/)
})

test('other files are left alone', () => {
  expect(changedPackage('let a', '/lib/other.mjs')).toBeNull()
})

test('a script in ASCII says the same', () => {
  const script = '["ä", `€`, "😀", /^[À-ÿ]$/u.test("é"), /^.$/u.test("😀")]'
  expect(runInNewContext(inAscii(script))).toEqual(['ä', '€', '😀', true, true])
})
