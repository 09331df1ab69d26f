console.table([
  { name: 'Ann', age: 31 },
  { name: 'Bob', city: 'Rome' },
])
console.table([[1, 2], [3, 4]])
console.table(['a', 'b'])
console.table({ x: { v: 1 }, y: { v: 2 } })
console.table([{ a: 1, b: 2 }], ['b'])
console.table('not a table')
