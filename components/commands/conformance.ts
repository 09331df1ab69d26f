/**
 * `npm run conformance [-- WORD]`: runs every program, order and fragment whose name contains the word, and tells for
 * each language and kind how many come out right. Exit code 1 when one fails that is not known to.
 */
import { type Case, findCases, kinds } from '../../tests/conformance/cases.ts'
import { namelessDifferences, runCase, type Verdict } from '../../tests/conformance/run-case.ts'
import { createNodeEngine } from '../simulate/node.ts'
import { engineFiles } from './engine-files.ts'

const [, , word = ''] = process.argv
const all = findCases()
const chosen = all.filter(({ language, kind, name }) => `${language}/${kind}/${name}`.includes(word))
const engine = createNodeEngine(engineFiles(), { spare: true })
const results: { each: Case; verdict: Verdict }[] = []
for (const each of chosen) {
  const verdict = await runCase(engine, each)
  results.push({ each, verdict })
  const told = tell(verdict)
  if (told !== null) console.log(`${each.language} ${each.kind} ${each.name}: ${told}`)
}
engine.close()

for (const language of new Set(chosen.map((each) => each.language))) {
  for (const kind of kinds) {
    const these = results.filter(({ each }) => each.language === language && each.kind === kind)
    if (these.length === 0) continue
    const passed = count(these, 'passed')
    const known = count(these, 'known')
    console.log(
      `${language} ${kind}: ${passed} / ${these.length}${known > 0 ? `, ${known} known differences` : ''}`,
    )
  }
}
const nameless = namelessDifferences(all)
for (const name of nameless)
  console.log(`${name}: is listed as a known difference, but there is no such case`)
process.exitCode = nameless.length + count(results, 'failed') + count(results, 'stale') > 0 ? 1 : 0

function count(these: { verdict: Verdict }[], type: Verdict['type']): number {
  return these.filter(({ verdict }) => verdict.type === type).length
}

function tell(verdict: Verdict): string | null {
  if (verdict.type === 'passed') return null
  if (verdict.type === 'failed') return verdict.problem
  if (verdict.type === 'stale') return `passes, though it is listed as a known difference (${verdict.reason})`
  return `known difference: ${verdict.reason}`
}
