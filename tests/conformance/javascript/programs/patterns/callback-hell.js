const step = (name, ms, cb) => setTimeout(() => (console.log(name), cb(name.length)), ms)
step('wake', 5, (a) => {
  step('shower', 5, (b) => {
    step('breakfast', 5, (c) => {
      console.log('total', a + b + c)
    })
  })
})
