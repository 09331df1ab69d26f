class Tracked extends Promise {
  static get [Symbol.species]() {
    return Promise
  }
}
const t = Tracked.resolve(4)
console.log(t instanceof Tracked, t instanceof Promise)
const next = t.then((x) => x)
console.log(next instanceof Tracked, next instanceof Promise)
next.then((v) => console.log(v))
console.log(Object.prototype.toString.call(t))
