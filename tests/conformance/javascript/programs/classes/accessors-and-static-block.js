class Temperature {
  static #scale
  static {
    this.#scale = 1.8
  }
  #c = 0
  get fahrenheit() {
    return this.#c * Temperature.#scale + 32
  }
  set celsius(c) {
    this.#c = c
  }
}
const t = new Temperature()
t.celsius = 100
console.log(t.fahrenheit, Object.keys(t), 'fahrenheit' in t)
