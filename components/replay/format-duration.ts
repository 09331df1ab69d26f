import type { VirtualMs } from '../trace/index.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/**
 * A stretch of virtual time, or a reading of the virtual clock, in words: `250 ms`, `1.5 s`, `2 min 5 s`,
 * `1 h 30 min`. At most three decimals below a minute, and at most two units above it.
 */
export function formatDuration(ms: VirtualMs): string {
  if (!Number.isFinite(ms)) return '∞'
  if (ms < 0) return `−${formatDuration(-ms)}`
  if (ms === 0) return '0 s'
  if (ms < 1) return `${decimals(ms * 1000, 1)} µs`
  if (decimals(ms, 1) < SECOND) return `${decimals(ms, ms < 10 ? 3 : 1)} ms`
  if (decimals(ms / SECOND, 3) < 60) return `${decimals(ms / SECOND, 3)} s`
  if (ms < HOUR) return twoUnits(ms, MINUTE, 'min', SECOND, 's')
  if (ms < DAY) return twoUnits(ms, HOUR, 'h', MINUTE, 'min')
  return twoUnits(ms, DAY, 'd', HOUR, 'h')
}

function twoUnits(ms: number, big: number, bigName: string, small: number, smallName: string): string {
  const inSmall = Math.round(ms / small)
  const perBig = big / small
  const rest = inSmall % perBig
  const whole = `${Math.floor(inSmall / perBig)} ${bigName}`
  return rest === 0 ? whole : `${whole} ${rest} ${smallName}`
}

function decimals(value: number, places: number): number {
  return Number(value.toFixed(places))
}
