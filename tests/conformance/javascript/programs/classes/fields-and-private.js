class Counter {
  #n = 0
  static made = 0
  step = 2
  constructor() {
    Counter.made++
  }
  async add() {
    await null
    this.#n += this.step
    return this.#n
  }
  static #secret() {
    return 'secret'
  }
  static reveal() {
    return Counter.#secret()
  }
}
const c = new Counter()
c.add()
  .then(() => c.add())
  .then((n) => console.log(n, Counter.made, Counter.reveal(), c))
