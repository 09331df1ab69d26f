function f() {
  using r = {
    [Symbol.dispose]() {
      throw new Error('in dispose')
    },
  }
  throw new Error('in body')
}
try {
  f()
} catch (e) {
  console.log(e.name, e.error.message, e.suppressed.message)
}
