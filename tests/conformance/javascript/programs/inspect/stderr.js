// compare stderr
console.error('an error', { code: 1 })
console.warn('careful')
console.assert(1 === 2, 'one is %s', 'not two')
console.assert(false)
