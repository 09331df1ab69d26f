import '../../support/fake-browser.ts'
import { beforeEach, expect, test } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { noteError, noteUncaught, readErrors } from '../../../components/platform/errors.ts'

beforeEach(() => fakeBrowser.reset())

test('an error is kept with its time and place', async () => {
  await noteError('engine', 'no memory')
  const [entry] = await readErrors()
  expect(entry).toMatchObject({ where: 'engine', message: 'no memory' })
  expect(Number.isNaN(Date.parse(entry?.at ?? ''))).toBe(false)
})

test('only the last twenty are kept, and none is longer than a screen', async () => {
  for (let index = 0; index < 25; index++) await noteError('popover', `${index} ${'x'.repeat(9_000)}`)
  const errors = await readErrors()
  expect([errors.length, errors[0]?.message.slice(0, 2), errors[0]?.message.length]).toEqual([
    20,
    '5 ',
    2_000,
  ])
})

test('what nobody catches is noted', async () => {
  const scope = new EventTarget() as typeof globalThis
  noteUncaught('background', scope)
  scope.dispatchEvent(Object.assign(new Event('unhandledrejection'), { reason: new Error('lost') }))
  await expect
    .poll(readErrors)
    .toMatchObject([{ where: 'background', message: /lost/ }].map(({ where }) => ({ where })))
})
