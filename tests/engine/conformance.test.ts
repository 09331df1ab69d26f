import { afterAll, describe, expect, it } from 'vitest'
import { engineFiles } from '../../components/commands/engine-files.ts'
import { createNodeEngine } from '../../components/simulate/node.ts'
import { type Case, findCases } from '../conformance/cases.ts'
import { namelessDifferences, runCase } from '../conformance/run-case.ts'

const engine = createNodeEngine(engineFiles(), { spare: true })
afterAll(() => engine.close())

const cases = findCases()
const groupOf = ({ language, kind, area }: Case) => `${language} ${kind}: ${area}`
const groups = new Set(cases.map(groupOf))

describe('conformance', () => {
  for (const group of groups) {
    const these = cases.filter((each) => groupOf(each) === group)
    it(`${group} (${these.length})`, async () => {
      const problems: string[] = []
      for (const each of these) {
        const verdict = await runCase(engine, each)
        if (verdict.type === 'failed') problems.push(`${each.name}: ${verdict.problem}`)
        if (verdict.type === 'stale') problems.push(`${each.name} passes: take it off the known differences`)
      }
      expect(problems).toEqual([])
    })
  }

  it('names only cases that exist as known differences', () => {
    expect(namelessDifferences(cases)).toEqual([])
  })
})
