const square = async (n) => n * n
const math = {
  base: 10,
  async add(n) {
    await null
    return this.base + n
  },
}
class Calc {
  #factor = 3
  async times(n) {
    return this.#factor * n
  }
  static async of() {
    return new Calc()
  }
}
Promise.all([square(4), math.add(5), Calc.of().then((c) => c.times(7))]).then((all) => console.log(all))
