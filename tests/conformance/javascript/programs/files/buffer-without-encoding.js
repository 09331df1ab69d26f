const fs = require('fs')
fs.writeFileSync('b.bin', Buffer.from([104, 105]))
fs.readFile('b.bin', (err, data) => {
  console.log(data, data.toString(), data.length)
  fs.unlink('b.bin', (err) => console.log('gone', err))
})
