function* g() {
  try {
    yield 1
    yield 2
  } finally {
    yield 'cleanup'
  }
}
const it = g()
console.log(it.next(), it.return('early'), it.next())
console.log([...g()])
