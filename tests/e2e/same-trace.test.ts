import { afterAll, beforeAll, expect, test } from 'vitest'
import { engineFiles } from '../../components/commands/engine-files.ts'
import type { SimulateRequest } from '../../components/simulate/index.ts'
import { createNodeEngine } from '../../components/simulate/node.ts'
import type { Policy } from '../../components/trace/index.ts'
import { findCases } from '../conformance/cases.ts'
import { type Extension, startExtension } from '../support/extension.ts'

/** The part of the browser's API that an extension's page uses here. */
declare const chrome: {
  runtime: {
    sendMessage(message: unknown): Promise<unknown>
    connect(to: { name: string }): {
      postMessage(message: unknown): void
      onMessage: { addListener(listener: (message: { type: string; trace?: unknown }) => void): void }
    }
  }
}

let extension: Extension

beforeAll(async () => {
  extension = await startExtension()
})
afterAll(() => extension.close())

/** Every twelfth program: some of each area. */
const programs = findCases().filter(({ kind }, index) => kind === 'programs' && index % 12 === 0)

test('the same program gives the same trace in Node and in the browser, and twice in a row', async () => {
  const page = await extension.openToolbar(await extension.open('<p>No code.</p>'))
  const node = createNodeEngine(engineFiles())
  const differing: string[] = []
  for (const { name, code, language } of programs) {
    for (const policy of ['concurrent', 'one-at-a-time'] satisfies Policy[]) {
      const request: SimulateRequest = { language, code, policy }
      const here = JSON.stringify(await node.simulate(request))
      const there = await page.evaluate(inBrowser, request)
      const again = await page.evaluate(inBrowser, request)
      if (here !== there || there !== again) differing.push(`${name}, ${policy}`)
    }
  }
  node.close()
  expect(programs.length).toBeGreaterThan(15)
  expect(differing).toEqual([])
})

async function inBrowser(request: unknown): Promise<string> {
  await chrome.runtime.sendMessage({ type: 'ensure-engine-host' })
  const port = chrome.runtime.connect({ name: 'engine' })
  return await new Promise((resolve) => {
    port.onMessage.addListener((message) => {
      if (message.type !== 'state') resolve(JSON.stringify(message.trace ?? message))
    })
    port.postMessage({ type: 'simulate', id: 1, request })
  })
}
