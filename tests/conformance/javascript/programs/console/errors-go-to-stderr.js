// compare stderr
console.log('to stdout')
console.error('to stderr', { a: 1 })
console.warn('warning %d', 3)
console.info('info')
console.debug('debug')
