import { expect, test } from 'vitest'
import { EVERYWHERE, matchesSite, patternOf } from '../../../components/platform/match-site.ts'

test.each([
  ['https://docs.python.org/*', 'docs.python.org', true],
  ['https://docs.python.org/*', 'python.org', false],
  ['https://*.readthedocs.io/*', 'aiohttp.readthedocs.io', true],
  ['https://*.readthedocs.io/*', 'readthedocs.io', true],
  ['https://*.readthedocs.io/*', 'notreadthedocs.io', false],
  [EVERYWHERE, 'a.test', true],
  [EVERYWHERE, 'file', false],
  ['file:///*', 'file', true],
  ['file:///*', 'a.test', false],
  ['no pattern', 'a.test', false],
])('%s and the site %s: %s', (pattern, site, matches) => {
  expect(matchesSite([pattern], site)).toBe(matches)
})

test('a site is asked for as a whole, with and without encryption and on every port', () => {
  expect(patternOf('https://a.test:8443/page?x#y')).toBe('*://a.test/*')
})

test.each(['chrome://extensions/', 'about:blank', 'file:///home/page.html', 'moz-extension://x/y'])(
  'for %s nobody is asked',
  (url) => expect(patternOf(url)).toBe(null),
)
