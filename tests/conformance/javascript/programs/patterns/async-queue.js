class Queue {
  items = []
  takers = []
  push(item) {
    const taker = this.takers.shift()
    if (taker) taker(item)
    else this.items.push(item)
  }
  take() {
    if (this.items.length) return Promise.resolve(this.items.shift())
    return new Promise((r) => this.takers.push(r))
  }
}
const q = new Queue()
async function consumer(name) {
  for (let i = 0; i < 2; i++) console.log(name, await q.take())
}
consumer('c1')
consumer('c2')
for (const n of [1, 2, 3]) setTimeout(() => q.push(n), n * 10)
setTimeout(() => q.push(4), 40)
