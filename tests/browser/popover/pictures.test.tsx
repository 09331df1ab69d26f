import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { commands, page } from 'vitest/browser'
import { axeFaults, COLOURS } from '../../support/axe-faults.ts'
import { intoBody, uncover } from '../../support/axe-view.ts'
import { emulateMedia } from '../../support/emulate-media.ts'
import { GALLERY } from '../../support/gallery-views.ts'
import { type OpenState, openState } from '../../support/open-state.ts'
import stored from './pictures.json'

/**
 * What the gallery looks like, kept as pictures of 32 by 24 grey cells: enough to see that a view is missing, empty, in the
 * wrong theme or somewhere else, and little enough that another font or another browser is the same.
 * After a change of looks that was looked at: `VITE_NEW_PICTURES=1 npx vitest run --project browser .../pictures.test.tsx`.
 */
const CELLS = { across: 32, down: 24 }
/** Of 255: the mean difference of all cells, and that of the cell that differs most. */
const MOST = { mean: 2.5, cell: 48 }

const LOOKS = [
  { name: 'light', theme: 'light', width: 1100, axe: 'all' },
  { name: 'dark', theme: 'dark', width: 1100, axe: 'colours' },
  // Its colours are those of the wide one.
  { name: 'narrow', theme: 'light', width: 360, axe: 'all but colours' },
  { name: 'more contrast', theme: 'dark', width: 1100, axe: 'colours' },
  { name: 'more contrast, light', theme: 'light', width: 1100, axe: 'colours' },
] as const
/** Of those in more contrast these are enough: every shape and every kind of surface is in one of them. */
const CONTRASTED: ReadonlySet<string> = new Set([
  'chapter',
  'compare',
  'help',
  'notes',
  'every kind of span',
  'who awaits whom',
  'why now',
  'Studio',
  'popup',
])
const HEIGHT = 860
const MORE_CONTRAST: Record<string, string> = { 'prefers-contrast': 'more' }

/** Rules about a whole page: the popover is no page, and its own headings begin where it begins. */
const OF_A_PAGE = ['region', 'landmark-one-main', 'page-has-heading-one', 'heading-order']

const seen: Record<string, string> = {}

/** The window in grey cells, two hexadecimal digits each, from the top left. */
async function picture(): Promise<string> {
  const png = await page.screenshot({ save: false })
  const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob())
  const canvas = new OffscreenCanvas(CELLS.across, CELLS.down)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  context.imageSmoothingQuality = 'high'
  context.drawImage(image, 0, 0, CELLS.across, CELLS.down)
  const { data } = context.getImageData(0, 0, CELLS.across, CELLS.down)
  return Array.from({ length: CELLS.across * CELLS.down }, (_, cell) => {
    const [r = 0, g = 0, b = 0] = data.subarray(cell * 4, cell * 4 + 3)
    return Math.round(0.3 * r + 0.59 * g + 0.11 * b)
      .toString(16)
      .padStart(2, '0')
  }).join('')
}

function difference(a: string, b: string): { mean: number; cell: number } {
  const cells = (text: string) => (text.match(/../g) ?? []).map((hex) => Number.parseInt(hex, 16))
  const other = cells(b)
  const apart = cells(a).map((cell, index) => Math.abs(cell - (other[index] ?? 0)))
  return { mean: apart.reduce((sum, one) => sum + one, 0) / apart.length, cell: Math.max(...apart) }
}

/** How wide text is in the two typefaces, px: another machine's fonts break lines elsewhere, and every picture differs. */
function fonts(): string {
  const context = new OffscreenCanvas(1, 1).getContext('2d')
  if (!context) throw new Error('no canvas')
  return ['system-ui, sans-serif', 'ui-monospace, monospace']
    .map((family) => {
      context.font = `40px ${family}`
      return context.measureText('await asyncio.sleep(1) while Task waits').width.toFixed(0)
    })
    .join(' ')
}

const kept: Record<string, string> = stored
const comparable = import.meta.env['VITE_NEW_PICTURES'] || kept['fonts'] === fonts()

for (const { name, theme, width, axe } of LOOKS) {
  const contrasted = name.startsWith('more contrast')

  describe(name, () => {
    beforeAll(async () => {
      await page.viewport(width, HEIGHT)
      await emulateMedia(contrasted ? MORE_CONTRAST : {})
    })

    for (const state of contrasted ? GALLERY.filter((each) => CONTRASTED.has(each.name)) : GALLERY)
      describe(state.name, () => {
        let open: OpenState
        // Both tests only look: opening is most of what they take.
        beforeAll(async () => {
          open = await openState(state, theme)
        })
        afterAll(() => open.close())

        test.skipIf(!comparable)('looks as it did', async () => {
          const key = `${name}: ${state.name}`
          seen[key] = await picture()
          if (import.meta.env['VITE_NEW_PICTURES']) return await keep()
          const { mean, cell } = difference(seen[key], kept[key] ?? '')
          expect({ mean: mean <= MOST.mean, cell: cell <= MOST.cell }).toEqual({ mean: true, cell: true })
        })

        test('axe finds nothing', async () => {
          const away = state.page === undefined ? await intoBody() : () => {}
          uncover(open.root)
          const faults = await faultsIn(open, axe)
          away()
          expect(faults).toEqual([])
        })
      })
  })
}

async function keep(): Promise<void> {
  await commands.writeFile(
    'tests/browser/popover/pictures.json',
    `${JSON.stringify({ fonts: fonts(), ...seen }, null, 2)}\n`,
  )
}

async function faultsIn({ within }: OpenState, axe: (typeof LOOKS)[number]['axe']): Promise<string[]> {
  if (axe === 'colours') return await axeFaults(within, { only: [COLOURS] })
  return await axeFaults(within, {
    besides: ['best-practice'],
    without: axe === 'all' ? OF_A_PAGE : [...OF_A_PAGE, COLOURS],
  })
}
