import axe from 'axe-core'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { wordsFor } from '../../../components/words/index.ts'
import { bringInto, GALLERY, galleryViews } from '../../support/gallery-views.ts'
import { type OpenPopover, openPopover, settled } from '../../support/open-popover.ts'

const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** Rules about a whole page: the popover is no page, and its own headings begin where it begins. */
const OF_A_PAGE = ['region', 'landmark-one-main', 'page-has-heading-one', 'heading-order']

let popover: OpenPopover | null = null

afterEach(() => {
  popover?.close()
  popover = null
})

async function problems(): Promise<string[]> {
  const rules = Object.fromEntries(OF_A_PAGE.map((rule) => [rule, { enabled: false }]))
  const { violations } = await axe.run('loopscope-overlay', { runOnly: LEVELS, rules })
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any }) => `${id}: ${target.flat().at(-1)} ${any[0]?.message ?? ''}`),
  )
}

const LOOKS = [
  { name: 'light', theme: 'light', width: 1280 },
  { name: 'dark', theme: 'dark', width: 1280 },
  { name: 'narrow', theme: 'light', width: 360 },
] as const

for (const { name, theme, width } of LOOKS) {
  describe(name, () => {
    beforeAll(() => page.viewport(width, 900))

    for (const state of GALLERY) {
      test(`axe finds nothing in: ${state.name}`, async () => {
        const model = galleryViews(wordsFor('en'))[state.view]?.()
        if (!model) throw new Error(`no view ${state.view}`)
        popover = openPopover(model, theme)
        bringInto(popover.overlay.box, model, state)
        for (const selector of state.click ?? []) {
          await settled()
          popover.find(selector).click()
        }
        await settled()
        await settled()
        expect(await problems()).toEqual([])
      })
    }
  })
}
