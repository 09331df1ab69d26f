import { defineBackground } from 'wxt/utils/define-background'
import { badgeColor } from '../assets/styles/tokens.ts'
import {
  answerOpenStudio,
  keepBadge,
  keepEngineHost,
  keepReplayCommands,
  keepSites,
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
    answerOpenStudio()
  },
})
