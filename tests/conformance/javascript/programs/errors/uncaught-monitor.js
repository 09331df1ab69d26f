// The monitor is told of each error that nobody catches, before the handler, and handles nothing.
process.on('uncaughtExceptionMonitor', ({ message }, origin) => console.log('monitor:', message, origin))
process.on('uncaughtException', ({ message }) => console.log('handler:', message))
setTimeout(() => {
  throw new Error('late')
}, 5)
throw new Error('early')
