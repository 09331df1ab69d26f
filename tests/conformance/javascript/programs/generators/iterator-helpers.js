function* naturals() {
  let n = 1
  while (true) yield n++
}
console.log(naturals().filter((n) => n % 3 === 0).map((n) => n * n).take(3).toArray())
console.log(Iterator.from([1, 2, 3]).drop(1).reduce((a, b) => a + b))
