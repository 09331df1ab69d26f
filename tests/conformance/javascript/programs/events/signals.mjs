import { EventEmitter, on, once } from 'node:events'

const later = () => {
  const controller = new AbortController()
  setTimeout(() => controller.abort(), 20)
  return controller.signal
}

const tell = ({ name, code }) => console.log(name, code)
const emitter = new EventEmitter()
await once(emitter, 'never', { signal: later() }).catch(tell)
await once(new EventTarget(), 'never', { signal: later() }).catch(tell)
console.log(emitter.listenerCount('never'), emitter.listenerCount('error'))

const target = new EventTarget()
setTimeout(() => target.dispatchEvent(new Event('beat')), 5)
try {
  for await (const [event] of on(target, 'beat', { signal: later() })) console.log('heard', event.type)
} catch (error) {
  tell(error)
}
try {
  on(emitter, 'never', { signal: AbortSignal.abort() })
} catch (error) {
  tell(error)
}
