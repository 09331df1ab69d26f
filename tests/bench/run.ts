/** `npm run bench [-- --json]`: what things cost, beside what they may cost. Medians; ratios of runs taken in turn. */

import { coldJavaScriptFigures } from './cold-javascript.ts'
import { engineFigures } from './engine.ts'
import { type Figure, isOk } from './figure.ts'
import { javaScriptFigures } from './javascript.ts'
import { nativeFigures } from './native.ts'
import { packageFigures } from './package.ts'
import { peekFigures } from './peek.ts'
import { replayFigures } from './replay.ts'
import { timelineFigures } from './timeline.ts'

const json = process.argv.includes('--json')
const digits = { ms: 1, x: 2, kB: 2, MB: 2 }

function print(figure: Figure): void {
  const { name, unit, budget, atLeast } = figure
  const value = Number(figure.value.toFixed(figure.unit === 'ms' && figure.value < 1 ? 3 : digits[unit]))
  if (json) {
    console.log(JSON.stringify({ name, value, unit, budget, ok: isOk(figure) }))
    return
  }
  const limit = budget === null ? '' : `${atLeast ? 'at least' : 'at most'} ${budget} ${unit}`
  const verdict = budget === null ? '' : isOk(figure) ? 'ok' : 'OVER'
  console.log(
    `${name.padEnd(44)} ${String(value).padStart(9)} ${unit.padEnd(3)} ${limit.padEnd(18)} ${verdict}`,
  )
}

for (const measure of [
  engineFigures,
  javaScriptFigures,
  coldJavaScriptFigures,
  nativeFigures,
  replayFigures,
  timelineFigures,
  peekFigures,
  packageFigures,
]) {
  for (const figure of await measure()) print(figure)
}
