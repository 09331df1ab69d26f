const controller = new AbortController()
const { signal } = controller
signal.addEventListener('abort', () => console.log('aborted', signal.aborted, signal.reason.name))
setTimeout(() => controller.abort(), 10)
const own = AbortSignal.abort('why')
console.log(own.aborted, own.reason)
const any = AbortSignal.any([signal, new AbortController().signal])
any.addEventListener('abort', () => console.log('any'))
try {
  own.throwIfAborted()
} catch (reason) {
  console.log('thrown', reason)
}
