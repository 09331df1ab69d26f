import { exec, execFile, spawn } from 'node:child_process'
import { promisify } from 'node:util'

const within = (ms) => AbortSignal.timeout(ms)

const child = spawn('sleep', ['2'], { signal: within(30) })
child.on('error', (error) => console.log('spawn:', error.name, child.killed))
child.on('close', (code, signal) => console.log('closed:', code, signal))

await promisify(execFile)('sleep', ['2'], { signal: within(80) }).catch((error) =>
  console.log('execFile:', error.name, error.code),
)
await new Promise((resolve) =>
  exec('sleep 2', { timeout: 60 }, (error) => {
    console.log('exec:', error.killed, error.signal, error.code)
    resolve()
  }),
)
await promisify(exec)('echo never', { signal: AbortSignal.abort() }).catch((error) => console.log(error.code))
