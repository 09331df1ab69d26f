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
module.exports = {
  requestAnimationFrame,
  cancelAnimationFrame,
  requestIdleCallback,
  cancelIdleCallback: () => {},
  alert: (text) => host.print('stdout', `alert: ${text}\n`),
}
