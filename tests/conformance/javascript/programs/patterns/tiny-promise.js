class Tiny {
  #state = 'pending'
  #value
  #callbacks = []
  constructor(executor) {
    executor((v) => this.#settle('fulfilled', v), (e) => this.#settle('rejected', e))
  }
  #settle(state, value) {
    if (this.#state !== 'pending') return
    this.#state = state
    this.#value = value
    this.#callbacks.forEach((f) => queueMicrotask(f))
  }
  then(onOk, onError) {
    return new Tiny((resolve, reject) => {
      const run = () => {
        const f = this.#state === 'fulfilled' ? onOk : onError
        try {
          if (f) resolve(f(this.#value))
          else (this.#state === 'fulfilled' ? resolve : reject)(this.#value)
        } catch (e) {
          reject(e)
        }
      }
      if (this.#state === 'pending') this.#callbacks.push(run)
      else queueMicrotask(run)
    })
  }
}
const t = new Tiny((resolve) => setTimeout(resolve, 5, 1))
t.then((v) => v + 1).then((v) => console.log('tiny', v))
;(async () => console.log('awaited', await t))()
