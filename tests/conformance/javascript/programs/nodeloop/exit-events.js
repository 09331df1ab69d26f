process.on('exit', (code) => console.log('exit', code))
let rounds = 0
process.on('beforeExit', () => {
  if (rounds++ < 2) setTimeout(() => console.log('more work', rounds), 5)
})
console.log('main is over')
