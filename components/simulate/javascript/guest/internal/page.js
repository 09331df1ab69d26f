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
const tell = (event) => {
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
