// requestAnimationFrame and requestIdleCallback. Source: HTML 8.11; requestIdleCallback.
const frames = new Map()
let frame = 0
const requestAnimationFrame = (callback) => {
  frames.set(++frame, host.frame(callback))
  return frame
}
const cancelAnimationFrame = (handle) => frames.get(handle)?.cancel()
const requestIdleCallback = (callback) => {
  host.task('idle', 'requestIdleCallback', callback, undefined, {
    didTimeout: false,
    timeRemaining: () => 50,
  })
  return ++frame
}

/** What happens to the window itself: it is loaded once the text has run, and told of rejections. */
const { EventTarget, Event } = require('internal/events')
const events = new EventTarget()
const LOADED = /^(?:DOMContentLoaded|load|pageshow)$/
const addEventListener = (type, listener, options) => {
  events.addEventListener(type, listener, options)
  if (LOADED.test(type))
    host.task(
      'message',
      type,
      Object.defineProperty(() => tell(new Event(type)), 'name', { value: type }),
      undefined,
    )
}
const removeEventListener = (type, listener) => events.removeEventListener(type, listener)
/** What happens to a service worker, or is sent to a worker. Source: Service Workers 4; HTML 10.2. */
const OF_WORKERS = /^(?:install|activate|fetch|push|sync|periodicsync|notificationclick|connect)$/
const ofWorker = (event) => {
  const later = (promise) => void Promise.resolve(promise)
  const parts = {
    waitUntil: later,
    respondWith: later,
    request: event.type === 'fetch' ? new Request('https://example.com/') : undefined,
    ports: event.type === 'connect' ? [new MessageChannel().port1] : undefined,
  }
  for (const [name, value] of Object.entries(parts))
    if (value !== undefined && !(name in event)) Object.defineProperty(event, name, { value })
}

const tell = (event) => {
  if (OF_WORKERS.test(event.type)) ofWorker(event)
  const handler = globalThis[`on${event.type}`]
  if (typeof handler === 'function') events.addEventListener(event.type, handler, { once: true })
  return events.dispatchEvent(event)
}
/** False where a listener prevents that it is printed. */
const tellRejection = (promise, reason) => {
  const event = new Event('unhandledrejection', { cancelable: true })
  Object.defineProperties(event, {
    promise: { value: promise, enumerable: true },
    reason: { value: reason, enumerable: true },
  })
  return tell(event)
}

module.exports = {
  addEventListener,
  removeEventListener,
  dispatchEvent: tell,
  tellRejection,
  requestAnimationFrame,
  cancelAnimationFrame,
  requestIdleCallback,
  cancelIdleCallback: () => {},
  alert: (text) => host.print('stdout', `alert: ${text}\n`),
}
