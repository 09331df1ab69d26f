// Letters and pictures that take two columns.
console.log(['東京', 'a', '大阪府', 'b', 'c', 'd', 'e', 'f'])
console.log(['🍎', '🍐', '🍊', 'kiwi', 'fig', 'é', 'ｗ'])
console.table([
  { city: '東京', sign: '🗼' },
  { city: 'Rome', sign: 'R' },
])
