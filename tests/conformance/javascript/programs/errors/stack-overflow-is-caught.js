function deep() {
  return deep() + 1
}
try {
  deep()
} catch (e) {
  console.log(e instanceof RangeError, e.message)
}
Promise.resolve().then(() => console.log('goes on'))
