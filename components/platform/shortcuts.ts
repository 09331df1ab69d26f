/** The keyboard shortcuts, which the browser keeps and lets the reader change in a page of its own. */
import { browser } from './browser.ts'

/** `keys` is empty where the browser has none: taken by somebody else, or removed. */
export type Shortcut = { description: string; keys: string }

export async function readShortcuts(): Promise<Shortcut[]> {
  const commands = await browser.commands.getAll()
  return commands.flatMap(({ name, description = '', shortcut = '' }) =>
    name?.startsWith('_') ? [] : [{ description, keys: shortcut }],
  )
}

type Commands = { openShortcutSettings?(): Promise<void> }

export async function openShortcuts(): Promise<void> {
  const { openShortcutSettings } = browser.commands as Commands
  // Firefox has a function for it, Chrome an address.
  if (openShortcutSettings !== undefined) await openShortcutSettings()
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' })
}
