import './page.css'
import { defineContentScript } from 'wxt/utils/define-content-script'
import buttonCss from '../../assets/styles/button.css?inline'
import tokensCss from '../../assets/styles/tokens-core.css?inline'
import { answer, ask } from '../../components/platform/messages.ts'
import { isOn, siteOf, watchSettings } from '../../components/platform/settings.ts'
import { type ReaderPage, readPage } from '../../components/reader/page.ts'

export default defineContentScript({
  // The build puts the list of sites here; imported, it would be in every page's copy of this script.
  matches: [],
  runAt: 'document_idle',
  main(context) {
    const site = siteOf(location.href)
    let on: AbortController | null = null
    let page: ReaderPage | null = null
    let blocks = 0

    watchSettings((settings) => {
      if (isOn(settings, site) === (on !== null)) return
      on?.abort()
      on = isOn(settings, site) ? new AbortController() : null
      blocks = 0
      page = on && readPage({ document, css: tokensCss + buttonCss, signal: on.signal, onCount: tell })
      if (on === null) void ask({ type: 'block-count', count: null })
    }, context.signal)

    function tell(count: number): void {
      blocks = count
      void ask({ type: 'block-count', count })
    }
    answer('page-state', async () => ({ site, on: on !== null, blocks }), context.signal)
    answer('replay-block', async () => page?.replayNearest() ?? false, context.signal)
    context.onInvalidated(() => on?.abort())
  },
})
