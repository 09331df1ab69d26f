const cache = new Map()
async function square(n) {
  if (!cache.has(n)) {
    cache.set(
      n,
      new Promise((resolve) => {
        console.log('compute', n)
        setTimeout(() => resolve(n * n), 10)
      }),
    )
  }
  return cache.get(n)
}
Promise.all([square(3), square(3), square(4)]).then((r) => {
  console.log(r)
  return square(3)
}).then((again) => console.log(again))
