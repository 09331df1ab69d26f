async function work(signal) {
  for (let i = 1; ; i++) {
    signal.throwIfAborted()
    console.log('step', i)
    await new Promise((r) => setTimeout(r, 80))
  }
}
const c = new AbortController()
setTimeout(() => c.abort(), 120)
work(c.signal).catch((e) => console.log(e.name, '-', e.message))
