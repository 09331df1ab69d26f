import axe from 'axe-core'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { cutOff } from '../../support/cut-off.ts'
import { GALLERY, type GalleryState } from '../../support/gallery-views.ts'
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
  document.documentElement.dir = words.direction
  const open = await openState(state, 'light', words)
  close = open.close
  return open.root
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
