import './page.css'
import { defineContentScript } from 'wxt/utils/define-content-script'
import buttonCss from '../../assets/styles/button.css?inline'
import { servePage } from '../../components/reader/serve-page.ts'

export default defineContentScript({
  // The build puts the list of sites here; imported, it would be in every page's copy of this script.
  matches: [],
  runAt: 'document_idle',
  main(context) {
    const leave = () => context.abort('its site was withdrawn')
    servePage({ document, css: buttonCss, signal: context.signal, leave })
  },
})
