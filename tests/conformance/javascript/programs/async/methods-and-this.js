class Counter {
  #count = 0
  async add(n) {
    await null
    this.#count += n
    return this
  }
  get value() {
    return this.#count
  }
}
const counter = new Counter()
counter
  .add(2)
  .then((same) => same.add(3))
  .then((same) => console.log(same.value, same === counter))
