// node:readline on a stream of lines. Source: Node's documentation, "Readline".
const EventEmitter = require('node:events')
const { abortError, onAbort } = require('internal/abort')

class Interface extends EventEmitter {
  #lines = []
  #waiting = []
  #asked = []
  #closed = false
  #input
  #output
  #prompt
  #followed = false
  constructor({ input, output, prompt = '> ', signal }) {
    super()
    this.#input = input
    this.#output = output
    this.#prompt = prompt
    onAbort(signal, () => this.close())
    // Who only asks questions is answered without a stream: what is typed is theirs.
    if (input !== process.stdin) this.#follow()
  }

  on(name, listener) {
    if (name === 'line') this.#follow()
    return super.on(name, listener)
  }

  #follow() {
    if (this.#followed) return
    this.#followed = true
    const input = this.#input
    let rest = ''
    input?.on?.('data', (chunk) => {
      const lines = (rest + String(chunk)).split(/\r?\n/)
      rest = lines.pop()
      for (const line of lines) this.#line(line)
    })
    input?.on?.('end', () => {
      if (rest !== '') this.#line(rest)
      this.close()
    })
  }

  #line(line) {
    const asked = this.#asked.shift()
    if (asked) return void asked(line)
    const next = this.#waiting.shift()
    if (next) next.resolve({ value: line, done: false })
    else if (this.listenerCount('line') > 0) this.emit('line', line)
    else this.#lines.push(line)
  }

  question(query, options, callback = options) {
    const signal = typeof options === 'object' ? options.signal : undefined
    if (signal?.aborted) throw abortError(signal)
    let over = false
    const answered = (answer) => {
      if (over) return
      over = true
      callback(answer)
    }
    onAbort(signal, () => {
      over = true
    })
    // Lines of the program's own making answer.
    if (this.#input !== undefined && this.#input !== process.stdin) return void this.#asked.push(answered)
    host.print('stdout', query)
    const { answer, isMadeUp } = host.input(query)
    if (isMadeUp) host.assume('input', `Nobody is asked: the answer to ${host.inspect(query)} is made up.`)
    // At the end of the input nobody is called back.
    if (answer === null) return
    host.print('stdout', `${answer}\n`)
    host.answer('the reader’s answer', 1, answered, answer)
  }

  setPrompt(prompt) {
    this.#prompt = prompt
  }

  getPrompt() {
    return this.#prompt
  }

  prompt() {
    this.#output?.write?.(this.#prompt)
  }

  write() {}
  pause() {
    return this
  }

  close() {
    if (this.#closed) return
    this.#closed = true
    for (const next of this.#waiting.splice(0)) next.resolve({ value: undefined, done: true })
    this.emit('close')
  }

  [Symbol.asyncIterator]() {
    this.#follow()
    return {
      next: () => {
        if (this.#lines.length > 0) return Promise.resolve({ value: this.#lines.shift(), done: false })
        if (this.#closed) return Promise.resolve({ value: undefined, done: true })
        const next = host.waiting('io', 'a line')
        this.#waiting.push(next)
        return next.promise
      },
      return: () => {
        this.close()
        return Promise.resolve({ value: undefined, done: true })
      },
    }
  }
}

const createInterface = (options) => new Interface(options)
module.exports = { Interface, createInterface }
Object.defineProperty(module.exports, 'promises', {
  enumerable: true,
  get: () => require('node:readline/promises'),
})
