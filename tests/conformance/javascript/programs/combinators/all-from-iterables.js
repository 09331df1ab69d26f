function* promises() {
  yield Promise.resolve('a')
  yield 'b'
}
Promise.all(promises()).then((v) => console.log(v))
Promise.all(new Set([1, 2])).then((v) => console.log(v))
Promise.all('hi').then((v) => console.log(v))
Promise.all(7).catch((e) => console.log(e.name))
