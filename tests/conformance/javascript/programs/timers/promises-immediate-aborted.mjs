import { setImmediate as immediately } from 'node:timers/promises'

const controller = new AbortController()
const { signal } = controller
const told = immediately('never told', { signal }).then(console.log, (error) => {
  console.log(error.name, error.code, error.cause === signal.reason)
})
console.log('still waiting')
controller.abort()
await told

const tooLate = new AbortController()
console.log(await immediately('kept', { signal: tooLate.signal }))
tooLate.abort()

await immediately('no', { signal: AbortSignal.abort() }).catch(({ name }) => console.log(name))
