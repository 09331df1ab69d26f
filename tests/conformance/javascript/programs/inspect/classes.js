class Point {
  constructor(x, y) {
    this.x = x
    this.y = y
  }
}
class Named {
  get [Symbol.toStringTag]() {
    return 'Tagged'
  }
}
class Secret {
  #hidden = 1
  shown = 2
}
console.log(new Point(1, 2), new Named(), new Secret(), Point, [Point], class {}, () => {})
console.log([new Point(3, 4)], { point: new Point(5, 6) })
const util = require('node:util')
class Money {
  constructor(amount) {
    this.amount = amount
  }
  [util.inspect.custom]() {
    return `Money<${this.amount}>`
  }
}
console.log(new Money(5), [new Money(6)])
class List extends Array {}
console.log(List.from([1, 2]), new (class extends Map {})([[1, 2]]))
