import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import css from '../assets/styles/popover.css?inline'
import { createPageEngine, explain, offerExplainer } from '../components/reader/index.ts'

export default defineUnlistedScript(() => {
  const page = createPageEngine()
  offerExplainer((options) => explain({ ...options, css, page }))
})
