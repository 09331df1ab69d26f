import '../../support/fake-browser.ts'
import { beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { loadExplainer } from '../../../components/reader/load-explainer.ts'

const ENTRANCE = Symbol.for('loopscope.explain')
const world = globalThis as { [ENTRANCE]?: unknown }

let asked: string[]
/** The script as a URL that needs no server. */
function serve(source: string): void {
  asked = []
  vi.spyOn(fakeBrowser.runtime, 'getURL').mockImplementation((path) => {
    asked.push(path)
    return `data:text/javascript,${encodeURIComponent(`${source} // ${Math.random()}`)}`
  })
}

beforeEach(() => {
  delete world[ENTRANCE]
})

test('the explainer is loaded when it is first wanted, and only then', async () => {
  serve("globalThis[Symbol.for('loopscope.explain')] = () => 'explained'")
  const first = await loadExplainer()
  const second = await loadExplainer()
  expect([first === second, asked]).toEqual([true, ['explainer.js']])
})

test('a script that leaves no entrance is an error with a sentence', async () => {
  serve('')
  await expect(loadExplainer()).rejects.toThrow('did not start')
})
