class Purse {
  #coins = 3
  static peek(one) {
    return one.#coins
  }
  static fill(one) {
    one.#coins = 9
  }
  static shake(one) {
    one.#rattle()
  }
  static lock(one) {
    one.#size = 1
  }
  static swap(one) {
    one.#rattle = null
  }
  #rattle() {}
  get #size() {
    return 1
  }
}
const owner = 'Ada'
const key = 'purse'
const nobody = () => undefined
const attempts = [
  () => Purse.peek({}),
  () => Purse.fill({}),
  () => Purse.shake({}),
  () => Purse.lock(new Purse()),
  () => Purse.swap(new Purse()),
  () => key in owner,
  () => 3 in 4,
  () => owner.purse.coins,
  () => nobody().purse.coins,
]
for (const attempt of attempts) {
  try {
    console.log(attempt())
  } catch (error) {
    console.log(`${error}`)
  }
}
