async function* count(to) {
  for (let i = 1; i <= to; i++) {
    await new Promise((r) => setTimeout(r, 5))
    yield i
  }
  return 'unseen'
}
;(async () => {
  for await (const n of count(3)) console.log(n)
  console.log('over')
})()
