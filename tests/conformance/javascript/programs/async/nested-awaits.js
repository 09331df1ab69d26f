async function inner() {
  console.log('inner 1')
  await null
  console.log('inner 2')
  return 'inner result'
}
async function middle() {
  const r = await inner()
  console.log('middle', r)
  return r.toUpperCase()
}
async function outer() {
  console.log('outer', await middle())
}
outer()
Promise.resolve().then(() => console.log('other'))
