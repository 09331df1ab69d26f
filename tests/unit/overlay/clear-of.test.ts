import { expect, it } from 'vitest'
import { clearOf } from '../../../components/overlay/clear-of.ts'

const viewport = { width: 1280, height: 900 }
const box = (left: number, top: number, width: number, height: number) => ({ left, top, width, height })

it('stands where it wants to where that covers nothing', () => {
  const wanted = box(700, 100, 500, 620)
  expect(clearOf(wanted, [box(8, 100, 600, 700)], viewport)).toBe(wanted)
})

it('stands beside the other where that fits, a little narrower if need be', () => {
  expect(clearOf(box(336, 293, 608, 600), [box(60, 293, 608, 600)], viewport)).toEqual(
    box(678, 292, 594, 600),
  )
})

it('stands below the other on a high screen', () => {
  expect(clearOf(box(8, 100, 900, 700), [box(8, 8, 900, 700)], { width: 920, height: 1440 })).toEqual(
    box(8, 718, 900, 700),
  )
})

it('stands aside where there is no room, with its corner on no other', () => {
  const others = [box(200, 170, 880, 720), box(244, 172, 880, 720)]
  expect(clearOf(box(200, 170, 880, 720), others, viewport)).toEqual(box(288, 172, 880, 720))
})
