const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/**
 * A stretch of virtual time in ms, or a reading of the virtual clock, in words: `250 ms`, `1.5 s`, `2 min 5 s`,
 * `1 h 30 min`. At most three decimals below a minute, and at most two units above it. `locale` is a BCP 47 tag and
 * decides how decimals are written.
 */
export function formatDuration(ms: number, locale = 'en'): string {
  if (!Number.isFinite(ms)) return '∞'
  if (ms < 0) return `−${formatDuration(-ms, locale)}`
  if (ms === 0) return '0 s'
  const written = (value: number): string => decimalsFor(locale).format(value)
  if (ms < 1) return `${written(rounded(ms * 1000, 1))} µs`
  if (rounded(ms, 1) < SECOND) return `${written(rounded(ms, ms < 10 ? 3 : 1))} ms`
  if (rounded(ms / SECOND, 3) < 60) return `${written(rounded(ms / SECOND, 3))} s`
  if (ms < HOUR) return twoUnits(ms, MINUTE, 'min', SECOND, 's')
  if (ms < DAY) return twoUnits(ms, HOUR, 'h', MINUTE, 'min')
  return twoUnits(ms, DAY, 'd', HOUR, 'h')
}

/** Making one takes longer than a thousand uses of it. */
const known = new Map<string, Intl.NumberFormat>()

function decimalsFor(locale: string): Intl.NumberFormat {
  const format =
    known.get(locale) ?? new Intl.NumberFormat(locale, { maximumFractionDigits: 3, useGrouping: false })
  known.set(locale, format)
  return format
}

function twoUnits(ms: number, big: number, bigName: string, small: number, smallName: string): string {
  const inSmall = Math.round(ms / small)
  const perBig = big / small
  const rest = inSmall % perBig
  const whole = `${Math.floor(inSmall / perBig)} ${bigName}`
  return rest === 0 ? whole : `${whole} ${rest} ${smallName}`
}

function rounded(value: number, places: number): number {
  return Number(value.toFixed(places))
}
