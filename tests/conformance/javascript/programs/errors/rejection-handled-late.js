process.on('unhandledRejection', (reason) => console.log('unhandled', reason.message))
process.on('rejectionHandled', () => console.log('handled later'))
const promise = Promise.reject(new Error('late'))
setTimeout(() => promise.catch((error) => console.log('caught', error.message)), 10)
