Promise.resolve(1)
  .then((n) => n + 1)
  .then((n) => {
    throw new Error(`at ${n}`)
  })
  .then(() => console.log('never'))
  .catch((error) => error.message.length)
  .then((n) => console.log(n))
