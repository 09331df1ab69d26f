async function* gen() {
  yield 1
  yield Promise.resolve(2)
}
Array.fromAsync(gen()).then((a) => console.log(a))
Array.fromAsync([Promise.resolve('x'), 'y'], (s) => s + s).then((a) => console.log(a))
