// process.stdin: what the reader types, a line at a time. Source: Node's documentation, "process.stdin".
const { Readable } = require('node:stream')
const { Buffer } = require('node:buffer')

let over = false
const stdin = new Readable({
  read() {
    const { answer, isMadeUp } = over ? { answer: null, isMadeUp: false } : host.input('')
    if (isMadeUp) host.assume('input', 'Nobody types here: the line that process.stdin gives is made up.')
    // One made-up line is enough to show what is done with it.
    over = isMadeUp
    this.push(answer === null ? null : Buffer.from(`${answer}\n`))
  },
})
Object.defineProperties(stdin, { fd: { value: 0 }, isTTY: { value: false } })
for (const name of ['ref', 'unref', 'setRawMode'])
  Object.defineProperty(stdin, name, { value: () => stdin, configurable: true })

module.exports = { stdin }
