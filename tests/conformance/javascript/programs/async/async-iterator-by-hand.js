const range = {
  from: 1,
  to: 3,
  [Symbol.asyncIterator]() {
    let current = this.from
    const last = this.to
    return {
      async next() {
        await new Promise((resolve) => setTimeout(resolve, 10))
        return current <= last ? { value: current++, done: false } : { value: undefined, done: true }
      },
    }
  },
}
;(async () => {
  for await (const value of range) console.log(value)
})()
