import { expect, test } from 'vitest'
import { type Diagnosis, diagnosisText } from '../../../components/pages/diagnosis.ts'
import { DEFAULT_SETTINGS } from '../../../components/platform/settings.ts'

const DIAGNOSIS: Diagnosis = {
  versions: { extension: '0.1.0', browser: 'Test/1', permissions: ['storage', 'https://a.test/*'] },
  engine: { type: 'off' },
  settings: DEFAULT_SETTINGS,
  preferences: { latencies: {}, speed: 1, theme: 'system', predict: false, windowSize: null },
  checks: [],
  errors: [],
}

test('each fact is a line', () => {
  expect(diagnosisText(DIAGNOSIS).split('\n').slice(0, 4)).toEqual([
    'Loopscope 0.1.0',
    'Browser: Test/1',
    'Rights: storage https://a.test/*',
    'Engine: {"type":"off"}',
  ])
})

test('errors stand last, each with its time and place, and the lines of a stack indented', () => {
  const errors = [{ at: '2026-11-22T00:00:00Z', where: 'engine', message: 'no memory\nat run' }]
  expect(
    diagnosisText({ ...DIAGNOSIS, checks: ['it runs'], errors })
      .split('\n')
      .slice(-5),
  ).toEqual(['Check: it runs', 'Errors: 1', '2026-11-22T00:00:00Z engine: no memory', '    at run', ''])
})
