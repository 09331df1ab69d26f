import { expect, test } from 'vitest'
import { examples } from '../../../components/studio/examples.ts'
import { javaScriptEngine, printed } from './engine.ts'

const run = javaScriptEngine()

/** What each JavaScript example of the Studio is there to show: the order in which it prints. */
const SHOWS: Record<string, string[]> = {
  order: ['script', 'promise', 'microtask', 'timer'],
  'after-await': ['first begins', 'second begins', 'script ends', 'first goes on', 'second goes on'],
  'promise-all': ['body is here', 'foot is here', 'head is here', 'head body foot'],
}
const inJavaScript = examples.filter(({ language }) => language === 'javascript')

test('every example shows something', () => {
  expect(inJavaScript.map(({ id }) => id).toSorted()).toEqual(Object.keys(SHOWS).toSorted())
})

test.each(inJavaScript)(
  '$id prints in its order, and nothing had to be repaired or assumed',
  async ({ id, code }) => {
    const trace = await run(code)
    expect([printed(trace), trace.outcome.type, trace.repairs, trace.assumptions]).toEqual([
      SHOWS[id],
      'completed',
      [],
      [],
    ])
  },
)
