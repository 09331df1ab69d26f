const log = []
const p = new Proxy(
  { a: 1 },
  { get: (t, k) => (log.push(`get ${String(k)}`), t[k]), set: (t, k, v) => ((t[k] = v * 2), true) },
)
p.b = 5
console.log(p.a + p.b, log, 'b' in p, Reflect.ownKeys(p))
