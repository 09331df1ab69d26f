import { type Words, wordsFor } from '../../components/words/index.ts'
import { bringInto, type GalleryState, galleryViews } from './gallery-views.ts'
import { type OpenPopover, openPopover, settled } from './open-popover.ts'

/** A state of the gallery on the test's own page, when everything in it stands still. */
export async function openState(
  state: GalleryState,
  theme: 'light' | 'dark',
  words: Words = wordsFor('en'),
): Promise<OpenPopover> {
  const model = galleryViews(words)[state.view]?.()
  if (!model) throw new Error(`no view ${state.view}`)
  const popover = openPopover(model, theme, words)
  bringInto(popover.overlay.box, model, state)
  for (const selector of state.click ?? []) {
    await settled()
    popover.find(selector).click()
  }
  await settled()
  await settled()
  return popover
}
