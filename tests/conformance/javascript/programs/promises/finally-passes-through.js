Promise.resolve('value')
  .finally(() => {
    console.log('finally gets', arguments.length >= 0 ? 'nothing' : '')
    return 'ignored'
  })
  .then((v) => console.log('then', v))
  .finally(() => {
    throw new Error('from finally')
  })
  .catch((e) => console.log('caught', e.message))
