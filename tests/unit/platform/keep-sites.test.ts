import '../../support/fake-browser.ts'
import { beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { keepSites } from '../../../components/platform/keep-sites.ts'

type Change = { origins: string[] }
type Script = { id: string; matches: string[]; excludeMatches: string[]; js: string[] }

/** The browser's permissions and registered scripts, and tabs with the sites that the reader runs on. */
function browserWith(tabs: Record<number, string>) {
  const world = {
    granted: [] as string[],
    scripts: [] as Script[],
    injected: [] as number[],
    left: [] as number[],
  }
  const listeners: Record<'added' | 'removed', (change: Change) => void> = { added() {}, removed() {} }
  Object.assign(fakeBrowser, {
    permissions: {
      getAll: async () => ({ origins: ['file:///*', ...world.granted] }),
      onAdded: {
        addListener: (listener: (change: Change) => void) => {
          listeners.added = listener
        },
      },
      onRemoved: {
        addListener: (listener: (change: Change) => void) => {
          listeners.removed = listener
        },
      },
    },
    scripting: {
      getRegisteredContentScripts: async () => world.scripts,
      registerContentScripts: async (scripts: Script[]) => void world.scripts.push(...scripts),
      updateContentScripts: async (scripts: Script[]) => {
        world.scripts = scripts
      },
      unregisterContentScripts: async () => {
        world.scripts = []
      },
      insertCSS: async () => {},
      executeScript: async ({ target }: { target: { tabId: number } }) =>
        void world.injected.push(target.tabId),
    },
  })
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({
    content_scripts: [{ matches: [], js: ['reader.js'], css: ['reader.css'] }],
  } as never)
  vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation((async () =>
    Object.keys(tabs).map((id) => ({ id: Number(id) }))) as never)
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation((async (
    id: number,
    message: { type: string },
  ) => {
    if (message.type === 'leave') world.left.push(id)
    const site = tabs[id]
    if (site === '') throw new Error('Receiving end does not exist.')
    return { site, on: true, blocks: [] }
  }) as never)
  keepSites()
  const change = async (kind: 'added' | 'removed', origins: string[], granted: string[]) => {
    world.granted = granted
    listeners[kind]({ origins })
    await new Promise((done) => setTimeout(done, 5))
  }
  return { world, change }
}

beforeEach(() => vi.restoreAllMocks())

test('what was granted is registered, without the sites that the manifest names', async () => {
  const { world, change } = browserWith({})
  await change('added', ['*://a.test/*'], ['*://a.test/*'])
  expect(world.scripts).toMatchObject([{ matches: ['*://a.test/*'], js: ['reader.js'] }])
  expect(world.scripts[0]?.excludeMatches).toContain('file:///*')
})

test('a second site is added to the first, and the last one withdrawn ends it', async () => {
  const { world, change } = browserWith({})
  await change('added', ['*://a.test/*'], ['*://a.test/*'])
  await change('added', ['*://b.test/*'], ['*://a.test/*', '*://b.test/*'])
  const both = world.scripts.map(({ matches }) => matches)
  await change('removed', ['*://a.test/*', '*://b.test/*'], [])
  expect([both, world.scripts]).toEqual([[['*://a.test/*', '*://b.test/*']], []])
})

test('open pages get the reader where it does not run yet', async () => {
  const { world, change } = browserWith({ 1: '', 2: 'a.test' })
  await change('added', ['*://a.test/*'], ['*://a.test/*'])
  expect(world.injected).toEqual([1])
})

test('pages of what was withdrawn are told to end, and no others', async () => {
  const { world, change } = browserWith({ 1: 'a.test', 2: 'b.test', 3: 'docs.python.org', 4: '' })
  await change('removed', ['*://*/*'], ['*://b.test/*'])
  expect(world.left).toEqual([1])
})
