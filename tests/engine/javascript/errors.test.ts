import { expect, it } from 'vitest'
import { createReplay, narrate, plainText } from '../../../components/replay/index.ts'
import type { Trace } from '../../../components/trace/index.ts'
import { javaScriptEngine } from './engine.ts'

const run = javaScriptEngine()

/** `task raised message line`, in order; what is caught also says in which line it was raised. */
function errors({ events, tasks }: Trace): string[] {
  return events.flatMap((event) => {
    if (event.type !== 'error.raised' && event.type !== 'error.caught') return []
    const cause = event.type === 'error.caught' && event.cause !== undefined ? events[event.cause] : undefined
    const from = cause?.type === 'error.raised' ? ` from ${cause.line}` : ''
    const { coroutine } = tasks[event.task] ?? {}
    return [`${coroutine} ${event.type.slice(6)} ${event.error.message} ${event.line}${from}`]
  })
}

it('an error is raised where it is thrown, and caught where a catch gets it, in another call', async () => {
  const trace = await run(`async function load() {
  await null
  throw new Error('lost')
}
async function main() {
  try {
    await load()
  } catch (error) {
    console.log(error.message)
  }
}
main()`)
  expect(errors(trace)).toEqual(['load raised lost 3', 'main caught lost 8 from 3'])
})

it('an error that a built-in throws is raised in the line that called it', async () => {
  const trace = await run("try {\n  null.name\n} catch {\n  console.log('none')\n}")
  expect(errors(trace).map((each) => each.replace(/Cannot .*\)/, 'message'))).toEqual([
    '<module> raised message 2',
    '<module> caught message 3 from 2',
  ])
})

it('a rejection is raised at the await that gets it', async () => {
  const trace = await run(`async function main() {
  try {
    await new Promise((resolve, reject) => setTimeout(() => reject(new Error('late')), 10))
  } catch (error) {
    console.log(error.message)
  }
}
main()`)
  expect(errors(trace)).toEqual(['main raised late 3', 'main caught late 4 from 3'])
})

it('an error that is thrown again is raised again', async () => {
  const trace = await run(`function inner() {
  throw new Error('lost')
}
function outer() {
  try {
    inner()
  } catch (error) {
    throw error
  }
}
try {
  outer()
} catch (error) {
  console.log(error.message)
}`)
  expect(errors(trace)).toEqual([
    '<module> raised lost 2',
    '<module> caught lost 7 from 2',
    '<module> raised lost 8',
    '<module> caught lost 13 from 8',
  ])
})

it('a handler of rejections catches, and finally does not', async () => {
  const trace = await run(`async function load() {
  throw new Error('lost')
}
load().finally(() => {}).catch(function handler(error) {
  console.log(error.message)
})`)
  expect(errors(trace)).toEqual(['<module> raised lost 2', 'handler caught lost 4 from 2'])
})

it('an error that is thrown into a generator is caught in it', async () => {
  const trace = await run(`function* steps() {
  try {
    yield 1
  } catch (error) {
    console.log(error.message)
  }
}
const going = steps()
going.next()
going.throw(new Error('stop'))`)
  expect(errors(trace)).toEqual(['<module> raised stop 10', '<module> caught stop 4 from 10'])
})

it('the narration says who raised what is caught', async () => {
  const trace = await run(`async function load() {
  await null
  throw new Error('lost')
}
load().catch(function handler(error) {})`)
  const replay = createReplay(trace)
  const caught = trace.events.find(({ type }) => type === 'error.caught')?.seq ?? 0
  expect(plainText(narrate(replay, caught).what)).toBe(
    'handler catches Error: lost, which load threw in line 3.',
  )
})

it('a browser says the message of an error that nobody caught, and nothing of a class for what is no error', async () => {
  const { events } = await run("Promise.reject(new RangeError('too far'))\nPromise.reject(3)", {
    loop: 'browser',
  })
  const printed = events.flatMap((event) => (event.type === 'output' ? [event.text.split('\n')[0]] : []))
  expect(printed).toEqual(['Uncaught (in promise) RangeError: too far', 'Uncaught (in promise) 3'])
})
