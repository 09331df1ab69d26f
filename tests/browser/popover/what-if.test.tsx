import { afterEach, beforeAll, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { type OpenPopover, openPopover, readyModel, settled } from '../../support/open-popover.ts'
import { chapterTrace } from '../../support/traces.ts'

let popover: OpenPopover

beforeAll(() => page.viewport(1280, 900))
afterEach(() => popover.close())

test('a number that is typed is one change, also when its field goes away with the run it was for', async () => {
  popover = openPopover(readyModel(chapterTrace()))
  popover.press('e')
  await settled()
  await userEvent.fill(popover.find('.what-if input'), '15')
  await expect.poll(() => popover.edits.length).toBe(1)
  popover.model.value = readyModel(chapterTrace())
  await settled()
  await settled()
  expect(popover.edits.map(({ text }) => text)).toEqual(['15'])
})
