class Semaphore {
  constructor(n) {
    this.free = n
    this.waiting = []
  }
  async acquire() {
    if (this.free > 0) {
      this.free--
      return
    }
    await new Promise((r) => this.waiting.push(r))
  }
  release() {
    const next = this.waiting.shift()
    if (next) next()
    else this.free++
  }
}
const s = new Semaphore(2)
async function job(n) {
  await s.acquire()
  console.log('start', n)
  await new Promise((r) => setTimeout(r, 10 * n))
  console.log('end', n)
  s.release()
}
Promise.all([1, 2, 3, 4].map(job)).then(() => console.log('all'))
