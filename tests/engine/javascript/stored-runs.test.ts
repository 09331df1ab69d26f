import { expect, test } from 'vitest'
import browserLoop from '../../support/run-on-browser-loop.json'
import nodeLoop from '../../support/run-on-node-loop.json'
import { javaScriptEngine } from './engine.ts'

const run = javaScriptEngine()

test.each([
  ["Node's", nodeLoop],
  ["a browser's", browserLoop],
])('the run on %s loop that the gallery shows is what the engine records today', async (_, stored) => {
  const trace = await run(stored.source.original)
  expect(trace).toEqual(stored)
})
