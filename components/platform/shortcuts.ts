/** The keyboard shortcuts, which the browser keeps and lets the reader change in a page of its own. */
import { browser } from './browser.ts'
import { manifestCommands } from './manifest.ts'

/** `keys` is empty where the browser has none: taken by somebody else, or removed. */
export type Shortcut = { command: Command; keys: string }
type Command = keyof typeof manifestCommands

export async function readShortcuts(): Promise<Shortcut[]> {
  const commands = await browser.commands.getAll()
  return commands.flatMap(({ name = '', shortcut = '' }) =>
    isOwn(name) ? [{ command: name, keys: shortcut }] : [],
  )
}

/** The browser reports commands of its own, too, such as that of the toolbar button. */
function isOwn(name: string): name is Command {
  return Object.hasOwn(manifestCommands, name)
}

type Commands = { openShortcutSettings?(): Promise<void> }

export async function openShortcuts(): Promise<void> {
  const { openShortcutSettings } = browser.commands as Commands
  // Firefox has a function for it, Chrome an address.
  if (openShortcutSettings !== undefined) await openShortcutSettings()
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' })
}
