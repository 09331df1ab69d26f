class Point {
  constructor(x, y) {
    this.x = x
    this.y = y
  }
}
console.log(new Point(1, 2), [new Point(3, 4)])
console.log(Object.create(null), Object.create({ a: 1 }), Object.assign(Object.create(null), { b: 2 }))
class Secret {
  #hidden = 1
  get shown() {
    return 1
  }
}
console.log(new Secret(), { get a() { return 1 }, set a(v) {}, get b() { return 1 }, set c(v) {} })
