import { assert, asyncProperty, constantFrom, nat, string } from 'fast-check'
import { expect, test } from 'vitest'
import { openLink, packLink } from '../../../components/exports/index.ts'

test('any program and step comes back as it was', () =>
  assert(
    asyncProperty(
      string({ unit: 'grapheme' }),
      nat(),
      constantFrom('python', 'javascript'),
      async (code, step, language) => {
        const link = { language, code, step } as const
        expect(await openLink(`#${await packLink({ ...link })}`)).toEqual(link)
      },
    ),
    { numRuns: 40 },
  ))

test('a link holds nothing that an address would have to escape', async () => {
  expect(await packLink({ language: 'python', code: 'print("ü")\n'.repeat(50), step: 3 })).toMatch(
    /^1\.[\w-]+$/,
  )
})

test('a program that does not pack small enough is refused with the limit', async () => {
  const code = Array.from({ length: 20_000 }, (_, index) => Math.sin(index).toString(36)).join('\n')
  await expect(packLink({ language: 'python', code, step: 0 })).rejects.toThrow(/a link keeps 16,000\./)
})

test('an empty link is none', async () => {
  expect(await openLink('#')).toBeNull()
})

test('what is cut off, damaged or of another version is refused', async () => {
  const hash = await packLink({ language: 'python', code: 'x = 1\n'.repeat(20), step: 0 })
  const tried = [hash.slice(0, -6), `2${hash.slice(1)}`, `${hash}!`, '1.AAAA', '1.', 'code']
  const messages = await Promise.all(
    tried.map((text) =>
      openLink(text).then(
        () => 'opened',
        (error: Error) => error.name,
      ),
    ),
  )
  expect(messages).toEqual(tried.map(() => 'LinkError'))
})

test('a small link that unpacks to a huge text is refused while it is unpacked', async () => {
  const hash = await packLink({ language: 'python', code: ' '.repeat(2_000_000), step: 0 })
  await expect(openLink(hash)).rejects.toThrow('unpacks to more text')
})
