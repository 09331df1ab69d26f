class Breaker {
  failures = 0
  open = false
  async call(f) {
    if (this.open) throw new Error('circuit open')
    try {
      const r = await f()
      this.failures = 0
      return r
    } catch (e) {
      if (++this.failures === 2) {
        this.open = true
        setTimeout(() => (this.open = false), 30)
      }
      throw e
    }
  }
}
const b = new Breaker()
const bad = async () => {
  throw new Error('down')
}
async function main() {
  for (let i = 0; i < 3; i++) await b.call(bad).catch((e) => console.log(e.message))
  await new Promise((r) => setTimeout(r, 50))
  console.log(await b.call(async () => 'up again'))
}
main()
