import axe from 'axe-core'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { cutOff } from '../../support/cut-off.ts'
import { PAGES } from '../../support/gallery-pages.tsx'
import { bringInto, GALLERY, type GalleryState, galleryViews } from '../../support/gallery-views.ts'
import { settled } from '../../support/open-popover.ts'
import { openState } from '../../support/open-state.ts'
import { pseudoWords } from '../../support/pseudo-words.ts'

const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
/** The brackets of the name are not those of the text that is seen. */
const BRACKETED = { 'label-content-name-mismatch': { enabled: false } }
const words = pseudoWords()
let close = (): void => {}

afterEach(() => {
  close()
  close = () => {}
  document.documentElement.dir = 'ltr'
})

/** The state in nobody's language; what holds all of it. */
async function shown(state: GalleryState): Promise<ParentNode> {
  const pageOfState = state.page === undefined ? undefined : PAGES[state.page]
  if (!pageOfState) {
    const popover = await openState(state, 'light', words)
    close = popover.close
    return popover.overlay.box
  }
  const model = galleryViews(words)[state.view]?.() ?? null
  const style = document.createElement('style')
  const root = document.createElement('div')
  style.textContent = pageOfState.css
  document.documentElement.dir = words.direction
  document.body.append(style, root)
  document.body.className = pageOfState.className ?? ''
  const away = pageOfState.draw(root, model, words)
  close = () => {
    away()
    root.remove()
    style.remove()
    document.body.className = ''
  }
  await settled()
  if (model) bringInto(root, model, state)
  await settled()
  await Promise.all(root.getAnimations({ subtree: true }).map(({ finished }) => finished.catch(() => null)))
  return root
}

for (const width of [1280, 360]) {
  describe(`in a language that is longer and runs from right to left, ${width} px wide`, () => {
    beforeAll(() => page.viewport(width, 900))

    for (const state of GALLERY) {
      test(`nothing is cut off in: ${state.name}`, async () => {
        expect(cutOff(await shown(state))).toEqual([])
      })
    }
  })
}

describe('in a language that runs from right to left', () => {
  beforeAll(() => page.viewport(1280, 900))

  for (const state of GALLERY) {
    test(`axe finds nothing in: ${state.name}`, async () => {
      const root = (await shown(state)) as HTMLElement
      const target = root.getRootNode() instanceof ShadowRoot ? 'loopscope-overlay' : root
      const { violations } = await axe.run(target, { runOnly: LEVELS, rules: BRACKETED })
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.flat().at(-1)}`)).toEqual([])
    })
  }
})
