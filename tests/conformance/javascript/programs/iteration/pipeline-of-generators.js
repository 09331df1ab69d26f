async function* numbers() {
  for (let i = 1; i <= 6; i++) {
    await null
    yield i
  }
}
async function* filter(source, test) {
  for await (const v of source) if (test(v)) yield v
}
async function* map(source, change) {
  for await (const v of source) yield change(v)
}
;(async () => {
  const even = filter(numbers(), (n) => n % 2 === 0)
  for await (const v of map(even, (n) => n * n)) console.log(v)
})()
