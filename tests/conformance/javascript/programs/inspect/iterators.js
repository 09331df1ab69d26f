// Iterators of maps and sets show what they have still to give.
const stock = new Map([
  ['apple', 3],
  ['pear', { box: 2 }],
  ['plum', 0],
])
console.log(stock.keys(), stock.values())
console.log(stock.entries())
const walk = stock[Symbol.iterator]()
walk.next()
console.log(walk)
stock.delete('pear')
stock.set('fig', 9)
console.log(walk)
console.log([...walk], walk)

const seen = new Set(['one', 2])
console.log(seen.values(), seen.entries(), seen.keys())
console.log({ of: seen.values() }, [new Map().keys(), new Set().entries()])
console.log([1, 2].values(), 'ab'[Symbol.iterator]())
