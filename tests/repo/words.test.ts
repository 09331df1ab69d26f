import { describe, expect, test } from 'vitest'
import english from '../../assets/public/_locales/en/messages.json' with { type: 'json' }
import { wordsFor } from '../../components/words/index.ts'
import { read, trackedFiles } from './files.ts'
import { type Literal, literalWords, pythonLiterals, scriptLiterals } from './literals.ts'

const { retell } = wordsFor('de')
const messages = Object.entries(english).map(([key, { message }]) => ({ key, message }))
/** Said elsewhere in English, and again in the language of the page: `components/words/retell.ts`. */
const retold = messages.filter(({ key }) => /^(?:said|why|part|label)_/.test(key) && key !== 'said_line')

const views = trackedFiles('components/**.tsx', 'entrypoints/**.tsx')
const scripts = trackedFiles('components/**.ts', 'components/**.tsx', 'components/**.js', 'entrypoints/**.ts')
const guest = trackedFiles('components/simulate/python/guest/**.py')

/** Where whole sentences are for the reader; what programs print and raise is not. */
const SPEAKS = [
  ...guest
    .filter((path) => !/\/guest\/(?:modules\/faces|processes\/commands)\//.test(path))
    .map(pythonLiterals),
  ...scripts
    .filter((path) => /^components\/(?:exports|platform|reader|simulate)\//.test(path))
    .filter((path) => !/\/javascript\/(?:hosts|inspect|guest)\/|wording\.ts$/.test(path))
    // What the browser's store asks for, not the reader.
    .filter((path) => path !== 'components/platform/engine-host.chrome.ts')
    .map(scriptLiterals),
].flat()

/** Clauses of at least three words: shorter ones prove nothing. A sentence may be put together from clauses. */
function clausesOf(text: string): string[] {
  return text
    .split(/\{\w*\}|[.;:,]+(?=\s|$)|["«»]/)
    .map((clause) => clause.replace(/^[^\p{L}\d`@(]+/u, '').trim())
    .filter((clause) => clause.split(/\s+/).length >= 3)
}

describe('every word that a reader sees', () => {
  test('is a message: none stands in a view', () => {
    expect(views.flatMap(literalWords)).toEqual([])
  })

  test('is a message where an engine or an error says it in English', () => {
    const known = retold.map(({ message }) => message).join('\n')
    const isSentence = ({ text }: Literal) =>
      /^(?:[A-Z@`]|\{\}).*[\w)`}]\.$/.test(text) && / \w+ \w+ /.test(text)
    const isKnown = ({ text }: Literal) => {
      const said = text.replaceAll('{}', 'x')
      // One that is put together from pieces is known by its clauses.
      return retell(said) !== said || clausesOf(text).every((clause) => known.includes(clause))
    }
    expect(SPEAKS.filter(isSentence).filter((each) => !isKnown(each))).toEqual([])
  })
})

describe('every message', () => {
  test('is used', () => {
    const all = [...scripts.map(read), read('wxt.config.ts')].join('\n')
    // What is put at the end of a name: `${word}Hint`.
    const endings = [...all.matchAll(/`\$\{\w+\}([A-Z]\w+)`/g)].map(([, ending]) => ending)
    const unused = messages
      .map(({ key }) => key.replace(/_(?:zero|one|two|few|many|other)$/, ''))
      .filter((key) => !/^(?:js_)?(?:said|why|part|label|term|gloss)_/.test(key))
      .filter((key) => {
        const name = key.replace(/^(?:js_)?[a-z]+_/, '')
        const names = [name, key, name.replace(new RegExp(`(?:${endings.join('|')})$`), '')]
        return !names.some((each) => all.includes(`'${each}'`)) && !all.includes(`__MSG_${key}__`)
      })
    expect(unused).toEqual([])
  })

  test('that is said elsewhere is still said there, in the same words', () => {
    const said = [...guest.flatMap(pythonLiterals), ...scripts.flatMap(scriptLiterals)]
      .map(({ text }) => text)
      .join('\n')
      .toLowerCase()
    const gone = retold.filter(({ message }) => {
      const clauses = clausesOf(message)
      return clauses.length > 0 && !clauses.some((clause) => said.includes(clause.toLowerCase()))
    })
    expect(gone).toEqual([])
  })
})
