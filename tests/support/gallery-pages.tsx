/** Pages of the extension from fixtures, for the gallery: what stands around a replay, or instead of one. */
import { signal } from '@preact/signals'
import { createRef, render } from 'preact'
import own from '../../assets/styles/own-pages.css?inline'
import popover from '../../assets/styles/popover.css?inline'
import studio from '../../assets/styles/studio.css?inline'
import toolbar from '../../assets/styles/toolbar.css?inline'
import welcome from '../../assets/styles/welcome.css?inline'
import { Diagnostics } from '../../components/pages/Diagnostics.tsx'
import { Options } from '../../components/pages/Options.tsx'
import { Welcome } from '../../components/pages/Welcome.tsx'
import { CARD_WIDTH, mountPeek, type PeekModel } from '../../components/peek/index.ts'
import { DEFAULT_SETTINGS } from '../../components/platform/settings.ts'
import { mountPopover, type PopoverModel } from '../../components/popover/index.ts'
import { createEditor } from '../../components/studio/editor.ts'
import { Studio } from '../../components/studio/Studio.tsx'
import { ToolbarPopup } from '../../components/toolbar/ToolbarPopup.tsx'
import { sayIn, type Words } from '../../components/words/index.ts'

/** A page, drawn into `root`; the popover in it, where it has one, shows `model`. Returns what takes it away. */
export type GalleryPage = {
  css: string
  /** Of the page's body. */
  className?: string
  draw(root: HTMLElement, model: PopoverModel | null, words: Words): () => void
}

/** What a card shows of what a popover would show. */
function peekOf(model: PopoverModel): PeekModel {
  if (model.type !== 'ready') return { type: 'preparing' }
  const { replay, comparison } = model
  const oneAtATime = comparison.type === 'ready' ? comparison.replay.duration : null
  const { guess = false } = model
  return { type: 'ready', replay, oneAtATime, settled: comparison.type !== 'pending', guess }
}

const nothing = (): void => {}
const settings = { ...DEFAULT_SETTINGS, offSites: ['example.org'] }
const preferences = { latencies: {}, speed: 1, theme: 'system', predict: false, windowSize: null } as const
const engine = { type: 'off' } as const

export const PAGES: Record<string, GalleryPage> = {
  card: {
    css: popover,
    draw(root, model, words) {
      if (!model) throw new Error('a card shows a run')
      root.className = 'ls-theme ls-card on'
      root.style.width = `${CARD_WIDTH}px`
      return mountPeek(root, {
        model: signal(peekOf(model)),
        words,
        width: CARD_WIDTH,
        aloud: true,
        onReplay: nothing,
      })
    },
  },
  studio: {
    css: studio,
    draw(root, model, words) {
      const places = { editor: createRef<HTMLDivElement>(), replay: createRef<HTMLElement>() }
      const code = model?.type === 'ready' ? model.trace.source.text : ''
      const say = sayIn(words, 'studio')
      const earlier = model?.type === 'ready' && model.earlier === true
      const message = earlier ? words.retell('this is not Python') : ''
      root.className = 'ls-theme ls-page'
      render(
        <Studio
          {...places}
          say={say}
          example={signal(null)}
          changed={signal(true)}
          busy={signal(false)}
          language={signal(model?.type === 'ready' ? model.trace.language : 'python')}
          problem={signal(earlier ? { line: 1, message } : null)}
          other={signal(earlier ? 'javascript' : null)}
          kept={signal(earlier)}
          onOwn={nothing}
          loop={signal('auto')}
          onLoop={nothing}
          onLanguage={nothing}
          onExample={nothing}
          onKeep={nothing}
        />,
        root,
      )
      const parent = places.editor.current
      const replay = places.replay.current
      if (!parent || !replay || !model) throw new Error('the Studio shows a replay')
      const editor = createEditor({ parent, label: say('code'), onChange: nothing, onRun: nothing })
      editor.open({ language: model.type === 'ready' ? model.trace.language : 'python', code })
      const unmount = mountPopover(replay, {
        model: signal(model),
        words: signal(words),
        codeElsewhere: true,
        onLine: (line) => editor.light(line),
        onRetry: nothing,
        onEdit: nothing,
        onReset: nothing,
        exports: { take: async () => {}, copyLink: async () => {} },
      })
      return () => {
        unmount()
        editor.close()
        render(null, root)
      }
    },
  },
  popup: {
    css: toolbar,
    className: 'popup',
    draw(root, _model, words) {
      const blocks = ['async def main():', 'await asyncio.gather(a, b)', 'const data = await response.json()']
      render(
        <ToolbarPopup
          words={words}
          state={signal({
            settings,
            engine,
            page: {
              site: 'docs.python.org',
              on: true,
              blocks: blocks.map((title, id) => ({ id, title, lines: 4 * id + 1 })),
            },
            site: { name: 'docs.python.org', pattern: '*://docs.python.org/*' },
            granted: [],
          })}
          actions={{
            onEnabled: nothing,
            onSite: nothing,
            onPeek: nothing,
            onStudio: nothing,
            onShow: nothing,
            onReplay: nothing,
            onRequest: nothing,
            onWithdraw: nothing,
            onOnce: nothing,
          }}
        />,
        root,
      )
      return () => render(null, root)
    },
  },
  options: {
    css: own,
    draw(root, _model, words) {
      render(
        <Options
          words={words}
          state={signal({
            settings,
            preferences,
            granted: ['*://lectures.example/*'],
            shortcuts: [{ command: 'replay', keys: 'Alt+Shift+L' }],
            shortcutsFailed: false,
          })}
          actions={{
            onSettings: nothing,
            onPreferences: nothing,
            onRequest: nothing,
            onWithdraw: nothing,
            onShortcuts: nothing,
          }}
        />,
        root,
      )
      return () => render(null, root)
    },
  },
  diagnostics: {
    css: own,
    draw(root, _model, words) {
      render(
        <Diagnostics
          words={words}
          state={signal({
            settings,
            preferences,
            engine: { type: 'broken', message: 'The worker ended by itself.' },
            versions: {
              extension: '0.1.0',
              browser:
                'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0',
              permissions: ['storage', 'offscreen', 'activeTab', 'scripting', 'contextMenus'],
            },
            checks: ['python: completed in 12 ms', 'javascript: completed in 4 ms'],
            errors: [
              {
                at: '2026-11-22T09:30:00.000Z',
                where: 'engine-host',
                message: 'Error: The worker ended by itself.\n    at Worker.onerror (client.js:120:11)',
              },
            ],
            checking: false,
            copied: 'no',
          })}
          onCheck={nothing}
          onCopy={nothing}
        />,
        root,
      )
      return () => render(null, root)
    },
  },
  welcome: {
    css: welcome,
    draw(root, model, words) {
      const replay = createRef<HTMLElement>()
      render(
        <Welcome
          words={words}
          everywhere={signal(false)}
          sites={24}
          replay={replay}
          onRequest={nothing}
          onWithdraw={nothing}
        />,
        root,
      )
      if (!replay.current || !model) throw new Error('the welcome page shows a replay')
      const unmount = mountPopover(replay.current, {
        model: signal(model),
        words: signal(words),
        onLine: nothing,
        onRetry: nothing,
      })
      return () => {
        unmount()
        render(null, root)
      }
    },
  },
}
