const deep = { a: { b: { c: { d: { e: 1 } } } } }
console.log(deep)
console.dir(deep, { depth: 0 })
console.dir(deep, { depth: null })
console.log([[[[1]]]], [[[[[1]]]]])
