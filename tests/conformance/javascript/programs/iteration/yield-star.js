async function* inner() {
  yield 1
  yield 2
  return 'inner result'
}
async function* outer() {
  const result = yield* inner()
  yield result
  yield* [3, Promise.resolve(4)]
}
;(async () => {
  for await (const v of outer()) console.log(v)
})()
