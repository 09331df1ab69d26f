/** The shortcut and the context menu: each replays on the page that the reader is on, whatever site that is. */
import { browser } from './browser.ts'
import { injectReader } from './inject-reader.ts'
import { type SaySmall, smallWords } from './language.ts'
import { REPLAY_COMMAND } from './manifest.ts'
import { askTab } from './messages.ts'
import { readResource } from './resources.ts'
import { readSettings, watchSettings } from './settings.ts'
import { activeTab } from './tabs.ts'

/** Each entry of the menu with where it is offered and what it says. */
const MENU = [
  { id: 'replay-selection', contexts: ['selection'], message: 'menuReplaySelection' },
  { id: 'replay-block', contexts: ['page'], message: 'menuReplayBlock' },
] as const

/** How long the button says that there was nothing to replay, ms. */
const NOTHING_FOR_MS = 3_000

export function keepReplayCommands(): void {
  browser.runtime.onInstalled.addListener(async () => {
    const say = await words()
    await browser.contextMenus.removeAll()
    for (const { id, contexts, message } of MENU)
      browser.contextMenus.create({ id, contexts: [...contexts], title: say(message) })
  })
  watchSettings(async () => {
    const say = await words()
    // When it was just installed the menu is still to come, in the same words.
    for (const { id, message } of MENU)
      browser.contextMenus.update(id, { title: say(message) }).catch(() => {})
  }, new AbortController().signal)
  browser.contextMenus.onClicked.addListener((_info, tab) => void replayIn(tab?.id))
  browser.commands.onCommand.addListener(async (command) => {
    if (command === REPLAY_COMMAND) await replayIn((await activeTab())?.id)
  })
}

/** Both come with the right to this one page (activeTab), so the reader is brought to where it does not run. */
async function replayIn(tab: number | undefined): Promise<void> {
  if (tab === undefined) return
  const replayed = (await injectReader(tab)) && (await askTab(tab, { type: 'replay-block' }))
  if (replayed) return
  const { action } = browser
  const text = await action.getBadgeText({ tabId: tab })
  await action.setBadgeText({ tabId: tab, text: '–' })
  const say = await words()
  await action.setTitle({ tabId: tab, title: say('nothingToReplay') })
  setTimeout(() => {
    // The tab may be gone by now.
    action.setBadgeText({ tabId: tab, text }).catch(() => {})
    action.setTitle({ tabId: tab, title: browser.i18n.getMessage('name') }).catch(() => {})
  }, NOTHING_FOR_MS)
}

/** In the language that the reader has chosen. */
async function words(): Promise<SaySmall> {
  return smallWords((await readSettings()).locale, readResource)
}
