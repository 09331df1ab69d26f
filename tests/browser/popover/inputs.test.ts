import { afterEach, beforeAll, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Inputs } from '../../../components/trace/index.ts'
import { loopsTrace } from '../../support/gallery-javascript.ts'
import { type OpenPopover, openPopover, readyModel, settled } from '../../support/open-popover.ts'
import { chapterTrace } from '../../support/traces.ts'

let popover: OpenPopover

beforeAll(() => page.viewport(1280, 900))
afterEach(() => popover.close())

const ASKED: Inputs = {
  latencies: [{ kind: 'network', from: 0.2, to: 0.8 }],
  questions: [
    { prompt: 'Your name: ', line: 3, answer: 'A', from: 'made-up' },
    { prompt: '', line: 5, answer: null, from: 'end' },
  ],
}

async function openWith(inputs: Inputs): Promise<void> {
  const assumptions = [{ type: 'latency', line: 1, message: 'A latency was made up.' } as const]
  popover = openPopover(readyModel({ ...chapterTrace(), assumptions, inputs }))
  await settled()
}

test('each question has a field, and a made-up answer is only a suggestion in it', async () => {
  await openWith(ASKED)
  const fields = [...popover.overlay.box.querySelectorAll<HTMLInputElement>('.questions input[type=text]')]
  expect(fields.map(({ value, placeholder }) => [value, placeholder])).toEqual([
    ['', 'A'],
    ['', ''],
  ])
  expect([...popover.overlay.box.querySelectorAll('.origin')].map((each) => each.textContent)).toEqual([
    'made up',
    'end of input',
  ])
})

test('what is typed is the answer, and is called the reader’s own', async () => {
  await openWith(ASKED)
  await userEvent.type(popover.find('.questions input[type=text]'), 'Ada ?')
  await expect.poll(() => popover.inputs).toEqual([{ texts: ['Ada ?'], ends: false }])
  expect(popover.text('.origin')).toBe('yours')
})

test('Enter gives an empty line', async () => {
  await openWith(ASKED)
  await userEvent.type(popover.find('.questions input[type=text]'), '{Enter}')
  await expect.poll(() => popover.inputs).toEqual([{ texts: [''], ends: false }])
})

test('the input can be made to end', async () => {
  await openWith(ASKED)
  popover.find('.questions input[type=checkbox]').click()
  await expect.poll(() => popover.inputs).toEqual([{ texts: [null], ends: true }])
})

test('a latency is chosen beside the sentence that tells of it', async () => {
  await openWith(ASKED)
  popover.button('1 assumption').click()
  await settled()
  const select = popover.find<HTMLSelectElement>('.notes .latencies select')
  expect(select.selectedOptions[0]?.textContent).toBe('as made up, 0.2 to 0.8 s')
  await userEvent.selectOptions(select, '2 times, 0.4 to 1.6 s')
  expect(popover.inputs).toEqual([{ network: { times: 2 } }])
})

test('how it ends is chosen beside how long it takes, and changes nothing of that', async () => {
  const network = { kind: 'network', from: 0.2, to: 0.8, chosen: { times: 2 } } as const
  await openWith({ ...ASKED, latencies: [{ ...network, endings: ['status-500', 'fails'] }] })
  popover.button('1 assumption').click()
  await settled()
  const select = popover.find<HTMLSelectElement>('.notes .latency-field > select')
  await userEvent.selectOptions(select, 'fails')
  expect(popover.inputs).toEqual([{ network: { times: 2, ending: 'fails' } }])
})

test('a fixed latency has a field for its seconds', async () => {
  await openWith({
    questions: [],
    latencies: [{ kind: 'network', from: 0.2, to: 0.8, chosen: { seconds: 3 } }],
  })
  popover.button('1 assumption').click()
  await settled()
  const field = popover.find<HTMLInputElement>('.notes .latencies input')
  expect(field.value).toBe('3')
  await userEvent.fill(field, '0.5')
  field.blur()
  await expect.poll(() => popover.inputs).toEqual([{ network: { seconds: 0.5 } }])
})

test('another event loop is chosen beside what ran the code', async () => {
  await openWith({ latencies: [], questions: [], loop: 'node' })
  await userEvent.selectOptions(popover.find<HTMLSelectElement>('.runtime select'), 'browser')
  expect(popover.inputs).toEqual(['browser'])
})

test('the other event loop is offered where its order is told to be another', async () => {
  popover = openPopover(readyModel(loopsTrace()))
  await settled()
  popover.button('1 hint').click()
  await settled()
  popover.button('Run it on a browser’s event loop').click()
  expect(popover.inputs).toEqual(['browser'])
})
