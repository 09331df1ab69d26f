const { a, b: { c = 5 } = {}, ...rest } = { a: 1, d: 2, e: 3 }
console.log(a, c, rest, [...'héy'].length, 2 ** 10, null ?? 'default', rest?.x?.y)
label: for (let i = 0; i < 3; i++)
  for (let j = 0; j < 3; j++) {
    if (j === 1) continue label
    if (i === 2) break label
    console.log(i, j)
  }
const tag = (strings, ...values) => strings.raw.join('|') + values.join(',')
console.log(
  tag`x${1}y${2}z`,
  typeof Symbol.iterator,
  [3, 1, 2].toSorted(),
  Object.groupBy([1, 2, 3], (n) => (n % 2 ? 'odd' : 'even')),
)
var hoisted = typeof later
function later() {}
console.log(hoisted, this === module.exports, typeof require, [1, 2, 3].at(-1), 'abc'.replaceAll('b', 'x'))
for (var v = 0; v < 2; v++) setTimeout(() => console.log('var', v), 1)
for (let l = 0; l < 2; l++) setTimeout(() => console.log('let', l), 1)
