import { expect, test } from 'vitest'
import { openPopover, readyModel, settled } from '../../support/open-popover.ts'
import { chapterTrace } from '../../support/traces.ts'

test('a click on a line goes to when it runs next, and so do the arrows and its number', async () => {
  const model = readyModel(chapterTrace())
  const { player, replay } = model
  const popover = openPopover(model)
  await settled()
  const line = (at: number) => popover.find(`.code li:nth-child(${at})`)
  const here = () => replay.trace.events[player.position.value]
  line(4).click()
  const clicked = here()
  line(4).click()
  const again = here()
  await settled()
  const number = popover.find('.code button.number[tabindex="0"]')
  number.focus()
  number.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, composed: true }))
  const root = popover.overlay.box.getRootNode() as ShadowRoot
  ;(root.activeElement as HTMLElement).click()
  const pressed = here()
  popover.close()
  expect([clicked, again, pressed]).toMatchObject([
    { type: 'line', line: 4, task: 2 },
    { type: 'line', line: 4, task: 3 },
    { type: 'line', line: 5 },
  ])
})
