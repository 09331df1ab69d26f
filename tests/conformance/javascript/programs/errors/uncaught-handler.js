process.on('uncaughtException', (error, origin) => console.log('handler', error.message, origin))
setTimeout(() => {
  throw new Error('from a timer')
}, 5)
setTimeout(() => console.log('still alive'), 20)
