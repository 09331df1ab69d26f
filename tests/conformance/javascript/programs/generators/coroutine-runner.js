function run(makeGenerator) {
  return new Promise((resolve, reject) => {
    const g = makeGenerator()
    function step(method, value) {
      let result
      try {
        result = g[method](value)
      } catch (e) {
        return reject(e)
      }
      if (result.done) return resolve(result.value)
      Promise.resolve(result.value).then(
        (v) => step('next', v),
        (e) => step('throw', e),
      )
    }
    step('next')
  })
}
run(function* () {
  const a = yield Promise.resolve(1)
  console.log('a', a)
  try {
    yield Promise.reject(new Error('handled inside'))
  } catch (e) {
    console.log(e.message)
  }
  return a + 1
}).then((v) => console.log('result', v))
