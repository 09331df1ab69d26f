const s = AbortSignal.abort('no reason')
console.log(s.aborted, s.reason)
try {
  s.throwIfAborted()
} catch (e) {
  console.log('thrown', e)
}
