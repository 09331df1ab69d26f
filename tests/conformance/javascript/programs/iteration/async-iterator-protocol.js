const range = {
  from: 1,
  to: 3,
  [Symbol.asyncIterator]() {
    let current = this.from
    const last = this.to
    return {
      async next() {
        await null
        return current <= last ? { done: false, value: current++ } : { done: true, value: undefined }
      },
    }
  },
}
;(async () => {
  for await (const n of range) console.log(n)
})()
