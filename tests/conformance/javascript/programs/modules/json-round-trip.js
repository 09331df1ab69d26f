const data = { a: [1, { b: null }], d: new Date(0), u: undefined, f() {} }
console.log(JSON.stringify(data))
console.log(JSON.stringify({ a: 1, b: [1, 2] }, null, 2))
console.log(JSON.parse('{"x":[1,2]}', (k, v) => (typeof v === 'number' ? v * 2 : v)))
