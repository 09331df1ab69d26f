process.on('uncaughtException', (error, origin) => {
  console.log('survived', error.message, origin)
})
setTimeout(() => console.log('still here'), 10)
throw new Error('top level')
