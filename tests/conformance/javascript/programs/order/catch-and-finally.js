Promise.reject(new Error('no'))
  .finally(() => console.log('finally 1'))
  .catch((error) => {
    console.log('caught', error.message)
    return 'ok'
  })
  .finally(() => console.log('finally 2'))
  .then((value) => console.log('value', value))
Promise.resolve()
  .then(() => console.log('a'))
  .then(() => console.log('b'))
  .then(() => console.log('c'))
  .then(() => console.log('d'))
