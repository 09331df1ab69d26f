import { describe, expect, test } from 'vitest'
import { between, panned, showing, WHOLE, zoomed } from '../../../components/popover/timeline/stretch.ts'

describe('the stretch of the axis that is shown', () => {
  test('zooming in keeps the place under the pointer where it is', () => {
    const { from, to } = zoomed(WHOLE, 0.5, 0.25, 0.001)
    expect({ from, to, share: (0.25 - from) / (to - from) }).toEqual({ from: 0.125, to: 0.625, share: 0.25 })
  })

  test('zooming out ends at the whole run', () => {
    expect(zoomed({ from: 0.9, to: 1 }, 100, 0.95, 0.001)).toEqual(WHOLE)
  })

  test('it never becomes narrower than the least', () => {
    const { from, to } = zoomed(WHOLE, 1e-9, 0.5, 0.01)
    expect(to - from).toBeCloseTo(0.01)
  })

  test('panning stops at both ends', () => {
    const middle = { from: 0.25, to: 0.5 }
    expect([panned(middle, -9), panned(middle, 9), panned(middle, 1)]).toEqual([
      { from: 0, to: 0.25 },
      { from: 0.75, to: 1 },
      { from: 0.5, to: 0.75 },
    ])
  })

  test('a stretch can be marked from right to left', () => {
    expect(between(0.75, 0.25, 0.001)).toEqual({ from: 0.25, to: 0.75 })
  })

  test('it moves only when the playhead would be out of sight, and then with a margin', () => {
    const stretch = { from: 0.4, to: 0.6 }
    expect(showing(stretch, 0.6)).toBe(stretch)
    expect(showing(stretch, 0.7).from).toBeCloseTo(0.684)
    expect(showing(stretch, 0.3).to).toBeCloseTo(0.316)
  })
})
