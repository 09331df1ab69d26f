console.group('outer')
console.log('inside')
console.group()
console.log('two\nlines')
console.groupEnd()
console.groupEnd()
console.log('%s is %d years and %i, %f, %j %o %O %%', 'Bob', 42.5, 42.9, '1.5', { a: 1 }, [1], {
  b: { c: {} },
})
console.count()
console.count('x')
console.count()
console.countReset()
console.count()
console.dir({ a: { b: { c: { d: 1 } } } }, { depth: 0 })
console.table([
  { name: 'a', size: 1 },
  { name: 'b', extra: true },
])
console.table([
  [1, 2],
  [3, 4],
])
console.table(['x', 'y'])
console.assert(true, 'not printed')
console.log()
console.info('info')
console.debug('debug')
console.log('a', 1, true, null, undefined, 'b')
