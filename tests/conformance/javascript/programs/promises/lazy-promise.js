const lazy = (make) => {
  let promise
  return () => (promise ??= make())
}
const config = lazy(() => {
  console.log('loading')
  return new Promise((resolve) => setTimeout(resolve, 10, { debug: true }))
})
Promise.all([config(), config()]).then(([a, b]) => console.log(a === b, a))
