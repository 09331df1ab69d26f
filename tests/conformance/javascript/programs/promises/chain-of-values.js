Promise.resolve(1)
  .then((n) => n + 1)
  .then((n) => {
    console.log('two is', n)
    return n * 10
  })
  .then((n) => console.log('twenty is', n))
console.log('first')
