/** Programs that look as if something were wrong, and are fine. By what they do. */
const SLEEP = 'const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))\n'
const fine = (text: string) => `${SLEEP}${text.trim()}\n`

export const FINE: Record<string, string> = {
  'starts at its top level what nobody awaits': fine(`
async function main() { await sleep(10); console.log('over') }
main()
console.log('started')`),
  'keeps the promise, and awaits it later': fine(`
async function work(n) { await sleep(n); return n }
async function main() {
  const first = work(20)
  const second = work(10)
  console.log(await second, await first)
}
main()`),
  'awaits all that map gave': fine(`
const work = async (n) => { await sleep(n); return n }
async function main() {
  const parts = [3, 1, 2].map(async (n) => { await sleep(n); return n })
  console.log('all are under way')
  console.log(await Promise.all(parts))
}
main()`),
  'starts handlers that nobody waits for, and does nothing after it': fine(`
const names = ['a', 'b']
names.forEach(async (name) => { await sleep(10); console.log(name) })`),
  'says with void that it means it': fine(`
async function log(text) { await sleep(10); console.log(text) }
async function main() { void log('sent'); await sleep(1) }
main()`),
  'handles the error of what it does not await': fine(`
async function log(text) { await sleep(10); console.log(text) }
async function main() { log('sent').catch(() => console.log('not sent')) }
main()`),
  'was over before its caller was': fine(`
async function log(text) { await sleep(1); console.log(text) }
async function main() { log('sent'); await sleep(10) }
main()`),
  'adds up in order with reduce': fine(`
const total = [1, 2, 3].reduce(async (sum, n) => (await sum) + n, Promise.resolve(0))
total.then(console.log)`),
  'asks whether something is a promise': fine(`
async function value() { return 1 }
const made = value()
console.log(typeof made.then === 'function', made instanceof Promise, made?.cancel, typeof made.next)
made.then(console.log)`),
  'wraps a function with a callback into a promise': fine(`
function read(name, done) { setTimeout(() => done(null, name), 10) }
const load = (name) => new Promise((resolve, reject) => {
  read(name, (error, text) => (error ? reject(error) : resolve(text)))
})
load('a').then(console.log)`),
  'does more than pass a promise on': fine(`
async function value() { return 1 }
const made = new Promise((resolve, reject) => {
  const timer = setTimeout(() => reject(new Error('late')), 100)
  value().then((n) => { clearTimeout(timer); resolve(n) })
})
made.then(console.log)`),
  'returns a promise out of a try, and it is fulfilled': fine(`
async function value() { return 1 }
async function get() { try { return value() } catch { return 0 } }
get().then(console.log)`),
  'says why it does nothing with an error': fine(`
try { JSON.parse('{') } catch { /* it was empty */ }
Promise.reject(new Error('no')).catch(() => { /* nobody waits for it */ })`),
  'keeps a rejected promise, and only says that it is handled': fine(`
const rejected = Promise.reject(new Error('no'))
rejected.catch(() => {})
sleep(1).then(() => rejected).catch((error) => console.log(error.message))`),
  'has a catch that nothing comes to': fine(`
try { JSON.parse('{}') } catch {}
Promise.resolve(1).catch(() => {})`),
  'does nothing with what it called off itself': fine(`
const controller = new AbortController()
fetch('/slow', { signal: controller.signal }).catch(() => {})
controller.abort()`),
  'measures how long it took': fine(`
async function main() {
  const start = Date.now()
  for (let turn = 0; turn < 3; turn++) { await sleep(10); console.log(Date.now() - start) }
}
main()`),
}

/** Programs whose awaits stand one after the other for a reason. By the reason. */
export const CONNECTED: Record<string, string> = {
  'one needs what the other gives': fine(`
async function login() { await sleep(1000); return 'token' }
async function load(token) { await sleep(1000); return token.toUpperCase() }
async function main() {
  const token = await login()
  console.log(await load(token))
}
main()`),
  'steps of a recipe': fine(`
async function boil() { await sleep(1000); console.log('water boils') }
async function brew() { await sleep(1000); console.log('coffee is ready') }
async function main() {
  await boil()
  await brew()
}
main()`),
  'each changes the same balance': fine(`
let balance = 0
async function payIn(amount) { const before = balance; await sleep(1000); balance = before + amount; return balance }
async function main() {
  const first = await payIn(1)
  const second = await payIn(2)
  console.log(first, second)
}
main()`),
  'each adds to the same list': fine(`
const found = []
async function work(n) { await sleep(1000 / n); found.push(n); return n }
async function main() {
  for (const n of [1, 2]) console.log(await work(n), found)
}
main()`),
  'the next turn needs the last one': fine(`
async function step(n) { await sleep(1000); return n + 1 }
async function main() {
  let n = 0
  for (const turn of [1, 2, 3]) n = await step(n)
  console.log(n)
}
main()`),
  'the loop stops at the first that is found': fine(`
async function ask(n) { await sleep(1000); return n === 2 }
async function main() {
  for (const n of [1, 2, 3]) if (await ask(n)) break
}
main()`),
  'each is tried again after an error': fine(`
async function ask(n) { await sleep(1000); return n }
async function main() {
  for (const n of [1, 2]) {
    try { console.log(await ask(n)) } catch { console.log('again') }
  }
}
main()`),
  'the second is asked only sometimes': fine(`
async function ask(n) { await sleep(1000); return n }
async function main() {
  const a = await ask(1)
  const b = a ? await ask(2) : null
  console.log(a, b)
}
main()`),
  'sleeps between prints': fine(`
async function main() {
  console.log('two')
  await sleep(1000)
  console.log('one')
  await sleep(1000)
}
main()`),
  'a pause after each turn': fine(`
async function ask(n) { await sleep(10); return n }
async function main() {
  for (const n of [1, 2]) {
    console.log(await ask(n))
    await sleep(1000)
  }
}
main()`),
  'random numbers come in order': fine(`
async function draw(ms) { await sleep(ms); return Math.random() }
async function main() {
  const a = await draw(2000)
  const b = await draw(1000)
  console.log(a, b)
}
main()`),
  'requests that change something': fine(`
async function main() {
  const made = await fetch('/orders', { method: 'POST' })
  const paid = await fetch('/payments', { method: 'POST' })
  console.log(made.status, paid.status)
}
main()`),
}
