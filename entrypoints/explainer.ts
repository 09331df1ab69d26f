import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import css from '../assets/styles/popover.css?inline'
import { explain, offerExplainer } from '../components/reader/index.ts'

export default defineUnlistedScript(() => {
  offerExplainer((options) => explain({ ...options, css }))
})
