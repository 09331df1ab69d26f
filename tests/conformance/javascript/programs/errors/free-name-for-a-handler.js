process.on('uncaughtException', (error, origin) => {
  console.log(`${origin}: ${error.name}: ${error.message}`)
})
setTimeout(() => console.log('still here'), 20)
typo.start()
console.log('never said')
