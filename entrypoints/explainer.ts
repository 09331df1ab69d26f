import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import css from '../assets/styles/popover.css?inline'
import { createPageEngine, explain, offerExplainer, showPeek } from '../components/reader/index.ts'

export default defineUnlistedScript(() => {
  const page = createPageEngine()
  offerExplainer({
    explain: (options) => explain({ ...options, css, page }),
    peek: (options) => void showPeek({ ...options, css, page }),
    warm: page.warm,
  })
})
