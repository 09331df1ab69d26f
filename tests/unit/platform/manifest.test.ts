import { expect, test } from 'vitest'
import { contentSecurityPolicy, siteMatches } from '../../../components/platform/manifest.ts'
import { sites } from '../../../components/platform/sites.ts'
import { wordsFor } from '../../../components/words/index.ts'

const words = wordsFor('en')

test('the policy lets nothing in from elsewhere and makes no code from text', () => {
  expect(contentSecurityPolicy).toMatch(/^default-src 'none'/)
  expect(contentSecurityPolicy).not.toMatch(/'unsafe-eval'|https?:|\*/)
})

test('every site is listed with its reason, once, and as a whole', () => {
  expect(siteMatches).toEqual([...new Set(siteMatches)])
  expect(siteMatches.filter((match) => !/^(https?:\/\/[\w.*-]+|file:\/\/)\/\*$/.test(match))).toEqual([])
  expect(sites.filter(({ reason }) => !/^\S.*\.$/.test(words.text(`pages_${reason}`)))).toEqual([])
})

test('no match takes in sites that are not named', () => {
  expect(siteMatches.filter((match) => /<all_urls>|:\/\/\*\/|\*\.\w+\//.test(match))).toEqual([])
})

test('without encryption only this machine is read', () => {
  const plain = siteMatches.filter((match) => match.startsWith('http:'))
  expect(plain).toEqual(['http://localhost/*', 'http://127.0.0.1/*'])
})
