/**
 * The popover in any state, from fixtures: development only, in any Vite server. `gallery.html` shows all states;
 * `gallery.html?state=compare` one of them, `gallery.html?view=big&at=0.5` any view. `theme` is light or dark, `lang` en,
 * de or ar-XB (nobody's language: longer, in brackets, from right to left), `width` that of the frames in px.
 */
import { signal } from '@preact/signals'
import css from '../../assets/styles/popover.css?inline'
import { mountPopover, type PopoverModel } from '../../components/popover/index.ts'
import { openWindow } from '../../components/reader/open-window.ts'
import { type GalleryPage, PAGES } from './gallery-pages.tsx'
import { bringInto, GALLERY, type GalleryState, galleryViews, WINDOW_NAME } from './gallery-views.ts'
import { wordsOf } from './pseudo-words.ts'
import { CHAPTER_SOURCE } from './traces.ts'

const query = new URLSearchParams(location.search)
const words = wordsOf(query.get('lang') ?? 'en')
const view = query.get('view')
const state: GalleryState | undefined = view
  ? { name: view, view, at: Number(query.get('at') ?? 0.5) }
  : GALLERY.find(({ name }) => name === query.get('state'))
const block = document.querySelector<HTMLElement>('#block')
const model = state && galleryViews(words)[state.view]?.()
const page = state?.page === undefined ? undefined : PAGES[state.page]
if (state && page) drawPage(page, state)
else if (block && state && model) void open(block, state)
else for (const one of GALLERY) document.body.append(frameOf(one))

async function open(anchor: HTMLElement, shown: GalleryState): Promise<void> {
  if (!model) return
  anchor.textContent = CHAPTER_SOURCE
  const theme = query.get('theme')
  const { overlay, frame } = openWindow(
    { element: anchor, text: CHAPTER_SOURCE },
    {
      document,
      css,
      label: 'Replay',
      ...(theme === 'light' || theme === 'dark' ? { theme } : {}),
      onClose: () => unmount(),
    },
  )
  const unmount = mountPopover(overlay.box, {
    model: signal(model),
    words: signal(words),
    name: signal(WINDOW_NAME),
    onClose: overlay.close,
    frame,
    onLine: (line) => {
      anchor.dataset['line'] = String(line)
    },
    onRetry: () => location.reload(),
    onEdit: () => {},
    onAnswers: () => {},
    onLatencies: () => {},
    onLoop: () => {},
    exports: { take: async () => {}, openStudio: async () => {}, copyLink: async () => {} },
  })
  await show(overlay.box, model, shown)
}

/** A page of the extension in the place of ours. */
function drawPage({ css, className = '', draw }: GalleryPage, shown: GalleryState): void {
  const root = document.createElement('div')
  const style = document.createElement('style')
  style.textContent = css
  document.head.replaceChildren(style)
  document.body.className = className
  document.body.replaceChildren(root)
  const theme = query.get('theme')
  // A picture is painted in the colours that are there when it is drawn.
  if (theme) root.dataset['theme'] = theme
  draw(root, model ?? null, words)
  for (const themed of document.querySelectorAll<HTMLElement>('.ls-theme'))
    if (theme) themed.dataset['theme'] = theme
  if (model) void show(root, model, shown)
}

async function show(root: HTMLElement, model: PopoverModel, shown: GalleryState): Promise<void> {
  bringInto(root, model, shown)
  for (const selector of shown.click ?? []) {
    await new Promise(requestAnimationFrame)
    root.querySelector<HTMLElement>(selector)?.click()
  }
}

/** One state in a frame of its own: a popover takes a whole window. */
function frameOf({ name }: GalleryState): HTMLElement {
  const figure = document.createElement('figure')
  const caption = document.createElement('figcaption')
  const link = document.createElement('a')
  const frame = document.createElement('iframe')
  const own = new URLSearchParams(query)
  own.set('state', name)
  frame.src = link.href = `?${own}`
  frame.loading = 'lazy'
  frame.title = link.textContent = name
  frame.width = query.get('width') ?? '1000'
  frame.height = '820'
  caption.append(link)
  figure.append(caption, frame)
  return figure
}
