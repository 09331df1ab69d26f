const attempt = (run) => {
  try {
    run()
  } catch (error) {
    console.log(`${error.name}: ${error.message}`)
  }
}
let nothing
const object = { a: 1 }
attempt(() => nothing.name)
attempt(() => null.name)
attempt(() => object.b.c)
attempt(() => object.run())
attempt(() => missing)
attempt(() => {
  const constant = 1
  constant = 2
})
attempt(() => {
  early
  const early = 1
})
attempt(() => JSON.parse('{bad'))
attempt(() => JSON.parse(''))
attempt(() => new Array(-1))
attempt(() => 'x'.repeat(-1))
attempt(() => {
  class A {}
  A()
})
attempt(() => nothing())
