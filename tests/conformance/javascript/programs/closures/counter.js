function makeCounter() {
  let count = 0
  return { up: () => ++count, get value() { return count } }
}
const a = makeCounter()
const b = makeCounter()
setTimeout(() => a.up(), 5)
setTimeout(() => a.up(), 10)
setTimeout(() => console.log(a.value, b.value), 20)
