Promise.resolve()
  .then(() => {
    throw new Error('in then')
  })
  .then(
    () => console.log('never'),
    (error) => {
      console.log(error.message)
      throw new Error('in handler')
    },
  )
  .catch((error) => console.log(error.message))
