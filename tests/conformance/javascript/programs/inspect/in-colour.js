// What a terminal would show in colours, with the codes spelled out.
const { inspect, formatWithOptions } = require('node:util')

const show = (value, options) => console.log(JSON.stringify(inspect(value, { colors: true, ...options })))

show('text')
show(['a', 1, 2n, true, null, undefined, -0])
show({ when: new Date(0), pattern: /a+b/gi, sign: Symbol('s'), 'two words': 1, [Symbol('key')]: 2 })
show(new Map([['k', new Set([1])]]))
show([1, , 3])
show({ get left() {}, set right(value) {}, get both() {}, set both(value) {} })
show([class Shape {}, function area() {}, () => {}])
show(Promise.resolve('done'))
show(new Promise(() => {}))
show(new WeakMap())
show([new Number(3), new String('boxed'), Object(true)])
show({ a: { b: { c: { d: 1 } } } })
show(new Uint8Array([1, 2]))
show(new ArrayBuffer(2))
const loop = { name: 'loop' }
loop.self = loop
show(loop)
show(Array.from({ length: 30 }, (_, index) => index * 7))
show({ long: 'a rather long text that goes on', other: 'and another one that is long as well', n: 12 })
show([1, 2, 3], { showHidden: true })

class Money {
  constructor(amount) {
    this.amount = amount
  }

  [inspect.custom](depth, options, inner) {
    return `${options.stylize('Money', 'special')}<${inner(this.amount, options)}>`
  }
}
show([new Money(5)])
console.log(inspect(new Money(5)))
console.dir({ in: 'colour', n: 1 }, { colors: true })
console.log(JSON.stringify(formatWithOptions({ colors: true }, 'a %O b', { x: 1 }, 'c', 2)))
