const fs = require('fs')
fs.writeFileSync('s.txt', 'line 1\nline 2\nline 3')
const stream = fs.createReadStream('s.txt', { encoding: 'utf8' })
stream.on('data', (d) => console.log(d.split('\n').length, 'lines'))
stream.on('close', () => {
  console.log('closed')
  fs.unlinkSync('s.txt')
})
