import { afterEach, beforeAll, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { inkIn } from '../../support/ink.ts'
import { type OpenPopover, openPopover, readyModel, settled } from '../../support/open-popover.ts'
import { chapterTrace } from '../../support/traces.ts'

let popover: OpenPopover

beforeAll(() => page.viewport(1280, 900))

afterEach(() => popover.close())

test('a replay that begins with Predict asks before it shows anything', async () => {
  popover = openPopover({ ...readyModel(chapterTrace()), guess: true })
  // Its callbacks are called before the first picture of it is painted.
  await new Promise(requestAnimationFrame)
  expect([popover.text('.asked'), popover.overlay.box.querySelector('.controls')]).toEqual([
    'Which task runs next?',
    null,
  ])
})

test('while one guesses, Export says why it waits, and is there again when guessing ends', async () => {
  popover = openPopover(readyModel(chapterTrace()))
  popover.button('Predict').click()
  await settled()
  popover.button('Export and share').click()
  await settled()
  const withheld = popover.text('.export-menu')
  const acts = () => popover.overlay.box.querySelectorAll('.export-menu .act').length
  const before = acts()
  popover.find('.export-menu .text-button').click()
  await settled()
  expect([withheld, before, acts() > 8]).toEqual([
    'What is exported shows the run to its end, and so what you are still to guess.Stop guessing',
    0,
    true,
  ])
})

test('after a wrong guess it is told why, and until then not', async () => {
  popover = openPopover(readyModel(chapterTrace()))
  popover.button('Predict').click()
  await settled()
  const before = popover.text('.say .then')
  const choices = [...popover.overlay.box.querySelectorAll<HTMLElement>('.choice')]
  choices.find(({ textContent }) => textContent !== 'work A')?.click()
  await settled()
  expect([before, popover.text('.verdict-line'), popover.text('.ask'), popover.text('.say .then')]).toEqual([
    'Hidden until you have guessed.',
    'Not this time. The sentence above says why.',
    'Why now?',
    expect.stringContaining('work B'),
  ])
})

test('the longest chain is neither told nor drawn while one guesses', async () => {
  popover = openPopover(readyModel(chapterTrace()))
  await settled()
  popover.press('l')
  popover.press('/')
  await settled()
  const drawn = inkIn(popover, '--ls-lit-edge')
  const told = popover.text('.tools .chain')
  popover.button('Predict').click()
  await settled()
  const left = popover.overlay.box.querySelector('.tools .chain')
  expect([drawn > 0, told.startsWith('What the'), left, inkIn(popover, '--ls-lit-edge')]).toEqual([
    true,
    true,
    null,
    0,
  ])
})

test('the axis tells nothing of what is still to come while one guesses', async () => {
  popover = openPopover(readyModel(chapterTrace()))
  popover.button('Predict').click()
  await settled()
  const head = popover.find('.playhead').getBoundingClientRect().right
  const pieces = [...popover.overlay.box.querySelectorAll('.ruler :is(.even, .break)')]
  expect(pieces.length).toBeGreaterThan(0)
  expect(pieces.filter((piece) => piece.getBoundingClientRect().right > head + 1)).toEqual([])
})
