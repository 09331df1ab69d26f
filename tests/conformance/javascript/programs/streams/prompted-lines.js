// Lines of a stream, with a prompt before each.
const { createInterface } = require('node:readline')
const { PassThrough } = require('node:stream')

const typed = new PassThrough()
const lines = createInterface({ input: typed, output: process.stdout, prompt: 'add> ' })
let sum = 0
lines.prompt()
lines
  .on('line', (line) => {
    if (line === 'done') return lines.close()
    sum += Number(line)
    console.log(sum)
    lines.setPrompt(`add to ${sum}> `)
    lines.prompt()
  })
  .on('close', () => console.log(`in all ${sum}`))
for (const line of ['3', '4', 'done']) typed.write(`${line}\n`)
