const fs = require('fs')
fs.writeFileSync('greeting.txt', 'hello file')
fs.readFile('greeting.txt', 'utf8', (err, text) => {
  if (err) throw err
  console.log('read', text)
  fs.unlinkSync('greeting.txt')
})
console.log('asked')
