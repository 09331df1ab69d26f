const delay = (ms, value) => new Promise((resolve) => setTimeout(resolve, ms, value))
const steps = ['one', 'two', 'three']
steps
  .reduce(
    (previous, step) =>
      previous.then((sum) => delay(10, step).then((s) => {
        console.log('done', s)
        return sum + s.length
      })),
    Promise.resolve(0),
  )
  .then((total) => console.log('total', total))
