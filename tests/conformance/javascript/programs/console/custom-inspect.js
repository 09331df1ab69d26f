const util = require('util')
class Money {
  constructor(n) {
    this.n = n
  }
  [util.inspect.custom](depth, options) {
    return `Money<${this.n}>`
  }
}
console.log(new Money(5), [new Money(6)], { m: new Money(7) })
console.log(`${{ toString: () => 'to string' }}`, String({ [Symbol.toPrimitive]: () => 'primitive' }))
