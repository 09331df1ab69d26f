const fs = require('fs')
console.log(1)
fs.writeFile('o.txt', 'x', () => {
  console.log(3)
  fs.appendFile('o.txt', 'y', () => {
    console.log(fs.readFileSync('o.txt', 'utf8'))
    fs.unlinkSync('o.txt')
  })
})
console.log(2)
