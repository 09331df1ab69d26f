class Mutex {
  #last = Promise.resolve()
  run(task) {
    const result = this.#last.then(task)
    this.#last = result.catch(() => {})
    return result
  }
}
const mutex = new Mutex()
let balance = 100
const withdraw = (amount) =>
  mutex.run(async () => {
    const before = balance
    await new Promise((r) => setTimeout(r, 5))
    if (before < amount) throw new Error(`only ${before} left`)
    balance = before - amount
    console.log('withdrew', amount)
  })
Promise.allSettled([withdraw(60), withdraw(60), withdraw(30)]).then((r) =>
  console.log(balance, r.map((x) => x.status)),
)
