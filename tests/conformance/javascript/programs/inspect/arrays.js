console.log([1, 'two', null, undefined, true, [3, [4, [5, [6]]]]])
console.log(Array.from({ length: 30 }, (_, i) => i * i))
console.log(Array.from({ length: 120 }, (_, i) => i))
console.log(['apple', 'banana', 'cherry', 'dragonfruit', 'elderberry', 'fig', 'grape', 'honeydew'])
console.log([1.5, -0, NaN, Infinity], [, 1, , 2], new Array(4), [
  "it's",
  'say "hi"',
  `both ' and "`,
  'line\nbreak',
])
console.log(Array.from({ length: 8 }, (_, i) => ({ id: i })))
const list = [1, 2]
list.extra = 'x'
console.log(list)
