function divide(a, b, callback) {
  setTimeout(() => {
    if (b === 0) return callback(new Error('division by zero'))
    callback(null, a / b)
  }, 5)
}
divide(6, 3, (err, result) => {
  console.log(err, result)
  divide(1, 0, (err, result) => {
    console.log(err.message, result)
  })
})
