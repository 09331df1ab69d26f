async function f() {
  console.log('f starts')
  await null
  console.log('f goes on')
}
console.log('before')
f()
console.log('after')
