import { defineBackground } from 'wxt/utils/define-background'
import { badgeColor } from '../assets/styles/tokens.ts'
import {
  answerOpenStudio,
  keepBadge,
  keepEngineHost,
  keepReplayCommands,
  keepSites,
  noteUncaught,
  openWelcome,
  serveScripts,
} from '../components/platform/index.ts'

export default defineBackground({
  type: 'module',
  main() {
    keepEngineHost()
    keepBadge(badgeColor)
    keepReplayCommands()
    keepSites()
    serveScripts()
    openWelcome()
    noteUncaught('background', globalThis)
    answerOpenStudio()
  },
})
