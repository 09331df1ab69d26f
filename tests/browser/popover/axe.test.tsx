import axe from 'axe-core'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { GALLERY } from '../../support/gallery-views.ts'
import { type OpenState, openState } from '../../support/open-state.ts'

const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** Rules about a whole page: the popover is no page, and its own headings begin where it begins. */
const OF_A_PAGE = ['region', 'landmark-one-main', 'page-has-heading-one', 'heading-order']

let open: OpenState | null = null

afterEach(() => {
  open?.close()
  open = null
})

async function problems(within: string): Promise<string[]> {
  const rules = Object.fromEntries(OF_A_PAGE.map((rule) => [rule, { enabled: false }]))
  const { violations } = await axe.run(within, { runOnly: LEVELS, rules })
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
        open = await openState(state, theme)
        expect(await problems(open.within)).toEqual([])
      })
    }
  })
}
