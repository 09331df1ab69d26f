import { defineBackground } from 'wxt/utils/define-background'
import { badgeColor } from '../assets/styles/tokens.ts'
import { answerOpenStudio, forwardCommands, keepBadge, keepEngineHost } from '../components/platform/index.ts'

export default defineBackground({
  type: 'module',
  main() {
    keepEngineHost()
    keepBadge(badgeColor)
    forwardCommands()
    answerOpenStudio()
  },
})
