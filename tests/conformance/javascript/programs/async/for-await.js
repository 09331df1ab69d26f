async function* numbers(limit) {
  try {
    for (let i = 0; i < limit; i++) {
      await null
      yield i
    }
  } finally {
    console.log('closed')
  }
}
async function main() {
  for await (const n of numbers(3)) console.log(n)
  for await (const n of numbers(10)) {
    console.log('first', n)
    break
  }
  for await (const value of [Promise.resolve('p'), 'q']) console.log(value)
}
main()
