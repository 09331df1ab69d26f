/** The keyboard shortcut, handed to the page that the reader is on. */
import { browser } from './browser.ts'
import { REPLAY_COMMAND } from './manifest.ts'
import { askTab } from './messages.ts'
import { activeTab } from './tabs.ts'

export function forwardCommands(): void {
  browser.commands.onCommand.addListener((command) => {
    if (command !== REPLAY_COMMAND) return
    void activeTab().then((tab) => (tab === null ? null : askTab(tab, { type: 'replay-block' })))
  })
}
