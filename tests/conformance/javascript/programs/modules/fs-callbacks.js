const fs = require('fs')
fs.readFile('/no/such/file', 'utf8', (error, data) => console.log(error.code, error.syscall, data))
fs.readFile(__filename, 'utf8', (error, data) => {
  console.log(error, data.includes('readFile'))
  setTimeout(() => console.log('timer'), 0)
  setImmediate(() => console.log('immediate'))
  process.nextTick(() => console.log('tick'))
})
console.log(fs.existsSync('/no/such'))
