function* fibonacci() {
  let [a, b] = [0, 1]
  while (true) {
    yield a
    ;[a, b] = [b, a + b]
  }
}
const found = []
for (const n of fibonacci()) {
  if (n > 50) break
  found.push(n)
}
console.log(found)
function* talk() {
  const name = yield 'name?'
  try {
    yield `hello ${name}`
  } finally {
    console.log('cleanup')
  }
}
const talking = talk()
console.log(talking.next(), talking.next('Ann'), talking.return('bye'), talking.next())
