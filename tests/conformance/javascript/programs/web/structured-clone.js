const original = {
  date: new Date(0),
  map: new Map([[1, { a: 1 }]]),
  set: new Set([1]),
  list: [1, [2]],
  nothing: null,
}
original.self = original
const copy = structuredClone(original)
console.log(copy, copy !== original, copy.self === copy, copy.map.get(1) !== original.map.get(1))
try {
  structuredClone({ f() {} })
} catch (error) {
  console.log(error.name)
}
