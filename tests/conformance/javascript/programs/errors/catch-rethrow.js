Promise.reject(new Error('first'))
  .catch((e) => {
    console.log('caught', e.message)
    throw new Error('second', { cause: e })
  })
  .catch((e) => console.log('caught', e.message, 'because of', e.cause.message))
