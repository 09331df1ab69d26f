const wait = (ms, name) =>
  new Promise((resolve) =>
    setTimeout(() => {
      console.log('done', name)
      resolve(name)
    }, ms),
  )
async function sequential() {
  await wait(40, 'a')
  await wait(10, 'b')
  console.log('sequential over')
}
async function parallel() {
  const a = wait(40, 'A')
  const b = wait(10, 'B')
  await a
  await b
  console.log('parallel over')
}
sequential().then(parallel)
