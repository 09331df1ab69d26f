function* fibonacci() {
  let [a, b] = [0, 1]
  while (true) {
    yield a
    ;[a, b] = [b, a + b]
  }
}
const first = []
for (const n of fibonacci()) {
  if (n > 20) break
  first.push(n)
}
console.log(first.join(' '))
