const fails = () => Promise.reject(new Error('boom'))
fails().then(
  () => console.log('no'),
  (e) => console.log('second argument', e.message),
)
fails()
  .then(() => console.log('no'))
  .catch((e) => console.log('catch', e.message))
Promise.resolve()
  .then(
    () => {
      throw new Error('in the first')
    },
    () => console.log('not for its own sibling'),
  )
  .catch((e) => console.log('later', e.message))
