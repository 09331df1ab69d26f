import { expect, it } from 'vitest'
import { javaScriptEngine } from './engine.ts'

const simulate = javaScriptEngine()

/** Where the module waits, for what, and until when in ms. */
async function waits(code: string) {
  const { events } = await simulate(code)
  return events.flatMap((event) =>
    event.type === 'task.suspended' && event.task === 0
      ? [`${event.line} ${event.wait.on} ${event.wait.until ?? ''}`.trim()]
      : [],
  )
}

it('a `for await` over an interval waits for its timer, at its own line in every turn', async () => {
  const code = `import { setInterval } from 'node:timers/promises'
let turns = 0
for await (const _ of setInterval(100)) {
  turns += 1
  if (turns === 2) process.exit()
}`
  expect(await waits(code)).toEqual(['3 sleep 100', '3 sleep 200'])
})

it('an await in the body of a `for await` waits at the line of the body', async () => {
  const code = `import { setInterval, setTimeout as sleep } from 'node:timers/promises'
for await (const _ of setInterval(100)) {
  await sleep(await sleep(30, 40))
  process.exit()
}`
  expect(await waits(code)).toEqual(['2 sleep 100', '3 sleep 130', '3 sleep 170'])
})
