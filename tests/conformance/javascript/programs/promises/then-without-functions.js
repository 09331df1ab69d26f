Promise.resolve('kept').then(5).then(null).then((value) => console.log(value))
Promise.reject(new Error('passed on'))
  .then(() => console.log('never'))
  .catch((error) => console.log(error.message))
