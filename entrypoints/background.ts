import { defineBackground } from 'wxt/utils/define-background'
import { forwardCommands, keepBadge, keepEngineHost } from '../components/platform/index.ts'
import { badgeColor } from '../assets/styles/tokens.ts'

export default defineBackground({
  type: 'module',
  main() {
    keepEngineHost()
    keepBadge(badgeColor)
    forwardCommands()
  },
})
