const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
;[1, 2, 3]
  .reduce(
    (before, n) =>
      before.then(async () => {
        await sleep(10)
        console.log(n)
      }),
    Promise.resolve(),
  )
  .then(() => console.log('done'))
