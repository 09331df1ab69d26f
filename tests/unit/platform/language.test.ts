import { fakeBrowser } from 'wxt/testing/fake-browser'
import '../../support/fake-browser.ts'
import { expect, test, vi } from 'vitest'
import { smallWords, spokenLanguage } from '../../../components/platform/language.ts'

vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation((id) => `${id} of the browser, {n}`)
vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue('de-AT')

/** What the extension has of French: less than all. */
const FILES: Record<string, string> = {
  '_locales/fr/messages.json': '{"overlay_replayBlock":{"message":"Rejouer le bloc {n}"}}',
}
const read = async (path: string): Promise<string> => FILES[path] ?? ''

test('the language is the one that was chosen, else that of the browser', () => {
  expect([spokenLanguage('en'), spokenLanguage(null)]).toEqual(['en', 'de-AT'])
})

test.each([
  ['the browser says what it can', null, 'overlay_replayBlock of the browser, 2'],
  ['a language that was chosen is read from its file', 'fr', 'Rejouer le bloc 2'],
  ['what has no file is said by the browser', 'tlh', 'overlay_replayBlock of the browser, 2'],
])('%s', async (_, chosen, said) => {
  const say = await smallWords(chosen, read)
  expect(say('overlay_replayBlock', 2)).toBe(said)
})

test('what a language lacks is said by the browser', async () => {
  const say = await smallWords('fr', read)
  expect(say('nothingToReplay')).toBe('nothingToReplay of the browser, 0')
})
