const { Readable } = require('stream')
let n = 0
const numbers = new Readable({
  read() {
    n += 1
    this.push(n > 3 ? null : String(n))
  },
})
numbers.setEncoding('utf8')
numbers.on('data', (d) => console.log(d))
numbers.on('end', () => console.log('no more'))
