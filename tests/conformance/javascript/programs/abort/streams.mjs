import { PassThrough, Readable, addAbortSignal, finished } from 'node:stream'
import { pipeline } from 'node:stream/promises'

const later = () => {
  const controller = new AbortController()
  setTimeout(() => controller.abort(new Error('enough')), 20)
  return controller.signal
}

try {
  await pipeline(new PassThrough(), new PassThrough(), { signal: later() })
} catch (error) {
  console.log('pipeline:', error.name, error.code, error.cause.message)
}

const endless = addAbortSignal(later(), new PassThrough())
try {
  for await (const chunk of endless) console.log('never', chunk)
} catch (error) {
  console.log('iteration:', error.name, endless.destroyed)
}

const own = new Readable({ read() {}, signal: AbortSignal.abort() })
own.on('error', (error) => console.log('own signal:', error.message))
own.on('close', () => console.log('closed'))

finished(new PassThrough(), { signal: later() }, (error) => console.log('finished:', error.code))
