async function* resilient() {
  while (true) {
    try {
      yield 'waiting'
    } catch (e) {
      console.log('inside:', e.message)
      yield 'recovered'
    }
  }
}
;(async () => {
  const g = resilient()
  console.log((await g.next()).value)
  console.log((await g.throw(new Error('poke'))).value)
  console.log((await g.next()).value)
})()
