import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { axeFaults, COLOURS } from '../../support/axe-faults.ts'
import { cutOff } from '../../support/cut-off.ts'
import { GALLERY } from '../../support/gallery-views.ts'
import { type OpenState, openState } from '../../support/open-state.ts'
import { pseudoWords } from '../../support/pseudo-words.ts'

/** The brackets of the name are not those of the text that is seen; the colours are those of every language. */
const LEFT_OUT = ['label-content-name-mismatch', COLOURS]
const words = pseudoWords()

afterAll(() => {
  document.documentElement.dir = 'ltr'
})

for (const width of [1280, 360]) {
  describe(`in a language that is longer and runs from right to left, ${width} px wide`, () => {
    beforeAll(async () => {
      document.documentElement.dir = words.direction
      await page.viewport(width, 900)
    })

    for (const state of GALLERY)
      describe(state.name, () => {
        let open: OpenState
        beforeAll(async () => {
          open = await openState(state, 'light', words)
        })
        afterAll(() => open.close())

        test('nothing is cut off', () => {
          expect(cutOff(open.root)).toEqual([])
        })

        test.runIf(width === 1280)('axe finds nothing', async () => {
          const inShadow = open.root.getRootNode() instanceof ShadowRoot
          const within = inShadow ? 'loopscope-overlay' : open.root
          expect(await axeFaults(within, { without: LEFT_OUT })).toEqual([])
        })
      })
  })
}
