const fs = require('fs')
fs.readFile('not-here.txt', (err, data) => {
  console.log(err.code, err.syscall, data)
  console.log(err.message)
})
try {
  fs.readFileSync('not-here.txt')
} catch (e) {
  console.log('sync:', e.code)
}
