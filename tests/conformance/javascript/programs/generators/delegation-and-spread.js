function* letters() {
  yield* 'ab'
  const r = yield* numbers()
  yield r
}
function* numbers() {
  yield 1
  return 'returned'
}
console.log([...letters()], Math.max(...(function* () { yield 3; yield 9 })()))
