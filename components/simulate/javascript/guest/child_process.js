// node:child_process: a few commands are simulated, the output of others is made up. Source: Node's documentation.
const EventEmitter = require('node:events')
const { Readable, Writable } = require('node:stream')
const { Buffer } = require('node:buffer')
const util = require('node:util')
const { onAbort } = require('internal/abort')
const { operations } = require('internal/files')

let pids = 5000
const LONGEST_MS = 3_600_000
const words = (line) =>
  (line.match(/"[^"]*"|'[^']*'|\S+/g) ?? []).map((word) => word.replace(/^(["'])(.*)\1$/, '$2'))
const done = (stdout, ms) => ({ stdout, stderr: '', code: 0, ms })

/** What a command prints, and how long it takes. */
const COMMANDS = {
  echo: (args) => done(`${args.filter((arg) => arg !== '-n').join(' ')}${args[0] === '-n' ? '' : '\n'}`),
  printf: (args) => done((args[0] ?? '').replaceAll('\\n', '\n')),
  sleep: ([seconds]) => done('', Math.min(Number.parseFloat(seconds) * 1000 || 0, LONGEST_MS)),
  pwd: () => done('/app\n'),
  true: () => done(''),
  false: () => ({ ...done(''), code: 1 }),
  exit: ([code]) => ({ ...done(''), code: Number(code ?? 0) }),
  cat: (files) => done(files.map((file) => operations.readFile(file, 'utf8')).join('')),
  ls: (args) =>
    done(
      operations
        .readdir(args.find((arg) => !arg.startsWith('-')) ?? '.')
        .map((name) => `${name}\n`)
        .join(''),
    ),
}

function runOne(file, args) {
  if (file === 'node' && /^(?:-v|--version)$/.test(args[0])) return done(`${process.version}\n`)
  if (Object.hasOwn(COMMANDS, file)) return COMMANDS[file](args)
  const line = [file, ...args].join(' ')
  host.assume('other', `The command ${line} is not run here: its output is made up.`)
  return done(`<simulated output of ${line}>\n`)
}

/** A line for the shell: commands after each other, as long as they succeed where `&&` says so. */
function runLine(line) {
  const all = { ...done(''), ms: 0 }
  for (const part of line.split(/(&&|;)/)) {
    if (part === '&&' && all.code !== 0) break
    if (/^\s*(?:&&|;)?\s*$/.test(part)) continue
    const toError = />&2|1>&2/.test(part)
    const [file, ...args] = words(part.replace(/\s*1?>&2/, ''))
    const { stdout, code, ms } = runOne(file, args)
    all[toError ? 'stderr' : 'stdout'] += stdout
    all.code = code
    all.ms += ms ?? host.latency(part.trim())
  }
  return all
}

class ChildProcess extends EventEmitter {
  exitCode = null
  signalCode = null
  killed = false
  connected = false
  #cancel
  constructor(file, args, { stdout, stderr, code, ms = host.latency(file) }) {
    super()
    this.pid = pids++
    this.spawnfile = file
    this.spawnargs = [file, ...args]
    this.stdout = new Readable({ read() {} })
    this.stderr = new Readable({ read() {} })
    this.stdin = new Writable({ write: (_chunk, _encoding, next) => next() })
    process.nextTick(() => this.emit('spawn'))
    this.#cancel = host.after(ms, () => {
      if (stdout !== '') this.stdout.push(Buffer.from(stdout))
      if (stderr !== '') this.stderr.push(Buffer.from(stderr))
      this.#end(code, null)
    })
  }

  kill(signal = 'SIGTERM') {
    if (this.killed || this.exitCode !== null) return false
    this.killed = true
    this.#cancel()
    this.#end(null, signal)
    return true
  }

  ref() {}
  unref() {}

  #end(code, signal) {
    this.exitCode = code
    this.signalCode = signal
    this.stdout.push(null)
    this.stderr.push(null)
    host.task(
      'message',
      'exit',
      named('exit', () => this.emit('exit', code, signal)),
      undefined,
    )
    host.after(1, () => {
      host.task(
        'message',
        'close',
        named('close', () => this.emit('close', code, signal)),
        undefined,
      )
    })
  }
}

const named = (name, run) => Object.defineProperty(run, 'name', { value: name })

/** The child ends when the signal is aborted, or after the time that it is given. */
function heeding(child, { signal, timeout, killSignal }) {
  const stop = (error) => {
    if (child.kill(killSignal)) child.emit('error', error)
  }
  onAbort(signal, (error) => (signal.aborted ? process.nextTick(stop, error) : stop(error)))
  if (timeout > 0)
    child.once(
      'exit',
      host.after(timeout, () => child.kill(killSignal)),
    )
  return child
}

/** Calls back with what was printed, as an error where the command failed. */
function collected(child, line, callback, { encoding = 'utf8' }) {
  let over = false
  child.on('error', (error) => {
    over = true
    callback(error, '', '')
  })
  const all = { stdout: [], stderr: [] }
  for (const name of ['stdout', 'stderr']) child[name].on('data', (chunk) => all[name].push(chunk))
  child.on('close', (code, signal) => {
    if (over) return
    const [out, err] = [all.stdout, all.stderr].map((chunks) =>
      encoding === 'buffer' ? Buffer.concat(chunks) : Buffer.concat(chunks).toString(),
    )
    const error = code === 0 ? null : new Error(`Command failed: ${line}\n${err}`)
    if (error)
      Object.assign(error, { code, killed: child.killed, signal, cmd: line, stdout: out, stderr: err })
    callback(error, out, err)
  })
  return child
}

const last = (args) => args.find((one) => typeof one === 'function') ?? (() => {})
const optionsIn = (args) =>
  args.find((one) => one !== null && typeof one === 'object' && !Array.isArray(one)) ?? {}

function exec(line, ...rest) {
  const options = optionsIn(rest)
  const child = heeding(new ChildProcess('/bin/sh', ['-c', line], runLine(line)), options)
  return collected(child, line, last(rest), options)
}

function execFile(file, ...rest) {
  const args = Array.isArray(rest[0]) ? rest[0] : []
  const options = optionsIn(rest)
  const child = heeding(new ChildProcess(file, args, runOne(file, args)), options)
  return collected(child, [file, ...args].join(' '), last(rest), options)
}

function spawn(file, ...rest) {
  const args = Array.isArray(rest[0]) ? rest[0] : []
  const options = optionsIn(rest)
  const { shell, stdio } = options
  const child = heeding(
    new ChildProcess(file, args, shell ? runLine([file, ...args].join(' ')) : runOne(file, args)),
    options,
  )
  if (stdio === 'inherit')
    for (const name of ['stdout', 'stderr'])
      child[name].on('data', (chunk) => host.print(name, String(chunk)))
  return child
}

/** A script of its own is not on the page: it answers with text that says so. */
function fork(file) {
  const name = String(file).replace(/^.*\//, '')
  host.assume('module', `The worker ${name} is not on this page: its messages are made up.`)
  const child = new ChildProcess('node', [name], { ...done(''), ms: host.latency(name) * 2 })
  child.connected = true
  child.send = () => {
    const answer = named('message', () => child.emit('message', `[simulated message of ${name}]`))
    host.after(host.latency(name), () => host.task('message', 'message', answer, undefined))
    return true
  }
  child.disconnect = () => child.kill()
  return child
}

function sync({ stdout, stderr, code, ms = 100 }, line, options) {
  host.block(ms, line)
  const as = (text) => (options?.encoding && options.encoding !== 'buffer' ? text : Buffer.from(text))
  return { stdout: as(stdout), stderr: as(stderr), status: code, signal: null, pid: pids++ }
}

function checked(result, line) {
  if (result.status === 0) return result.stdout
  throw Object.assign(new Error(`Command failed: ${line}`), result)
}

for (const run of [exec, execFile])
  Object.defineProperty(run, util.promisify.custom, {
    value: (...args) => {
      const { promise, resolve, reject } = host.waiting('io', String(args[0]))
      promise.child = run(...args, (error, stdout, stderr) =>
        error ? reject(error) : resolve({ stdout, stderr }),
      )
      return promise
    },
  })

module.exports = {
  ChildProcess,
  exec,
  execFile,
  execFileSync: (file, args = [], options) => checked(sync(runOne(file, args), file, options), file),
  execSync: (line, options) => checked(sync(runLine(line), line, options), line),
  fork,
  spawn,
  spawnSync: (file, args = [], options) => sync(runOne(file, args), file, options),
}
