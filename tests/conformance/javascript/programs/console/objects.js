console.log({ a: 1, b: 'two', c: [1, 2, { d: 3 }], e: null, f: undefined })
console.log({ 'not-an-identifier': true, 1: 'one', nested: { deep: { deeper: { deepest: 1 } } } })
console.log([], {}, [[]], [{}])
console.log([1, , 3], [undefined, null])
