import type { PopoverModel } from '../../components/popover/index.ts'
import { type Words, wordsFor } from '../../components/words/index.ts'
import { PAGES } from './gallery-pages.tsx'
import { bringInto, type GalleryState, galleryViews, WINDOW_NAME } from './gallery-views.ts'
import { openPopover, settled } from './open-popover.ts'

/** A state on the test's own page; `within` it and in `root` is all that is shown. */
export type OpenState = { within: string; root: HTMLElement; close(): void }

/** A state of the gallery on the test's own page, when everything in it stands still. */
export async function openState(
  state: GalleryState,
  theme: 'light' | 'dark',
  words: Words = wordsFor('en'),
): Promise<OpenState> {
  const model = galleryViews(words)[state.view]?.() ?? null
  const opened =
    state.page === undefined
      ? overPage(state, model, theme, words)
      : drawPage(state.page, model, theme, words)
  if (model) bringInto(opened.root, model, state)
  for (const selector of state.click ?? []) {
    await settled()
    const pressed = opened.root.querySelector<HTMLElement>(selector)
    if (!pressed) throw new Error(`nothing fits ${selector} in ${state.name}`)
    pressed.click()
  }
  await settled()
  return opened
}

function overPage(
  state: GalleryState,
  model: PopoverModel | null,
  theme: 'light' | 'dark',
  words: Words,
): OpenState {
  if (!model) throw new Error(`no view ${state.view}`)
  const popover = openPopover(model, theme, words, WINDOW_NAME)
  return { within: 'loopscope-overlay', root: popover.overlay.box, close: popover.close }
}

function drawPage(
  name: string,
  model: PopoverModel | null,
  theme: 'light' | 'dark',
  words: Words,
): OpenState {
  const page = PAGES[name]
  if (!page) throw new Error(`no page ${name}`)
  const root = document.createElement('div')
  root.id = 'gallery-page'
  const style = document.createElement('style')
  style.textContent = page.css
  document.head.append(style)
  document.body.append(root)
  document.body.className = page.className ?? ''
  // A picture is painted in the colours that are there when it is drawn.
  root.dataset['theme'] = theme
  const clear = page.draw(root, model, words)
  for (const themed of root.querySelectorAll<HTMLElement>('.ls-theme')) themed.dataset['theme'] = theme
  return {
    within: '#gallery-page',
    root,
    close() {
      clear()
      root.remove()
      style.remove()
      document.body.className = ''
    },
  }
}
