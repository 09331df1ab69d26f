// Commands of Redis on a store in memory; each takes a made-up time. Source: Redis's "Commands".
const { simulatedMember } = require('internal/simulated')
const { failureOf } = require('internal/simulated-promises')

const store = new Map()
/** When a key is gone, virtual ms. */
const ends = new Map()

function live(key) {
  if (ends.has(key) && host.now() >= ends.get(key)) {
    store.delete(key)
    ends.delete(key)
  }
  return store.get(key)
}

function of(key, make) {
  if (live(key) === undefined) store.set(key, make())
  return store.get(key)
}

const lastsFor = (key, seconds) => ends.set(key, host.now() + Number(seconds) * 1000)
const flat = (values) => values.flat(Number.POSITIVE_INFINITY).map(String)
const add = (key, by) => {
  const value = Number(live(key) ?? 0) + Number(by)
  store.set(key, String(value))
  return value
}
const setFor = (key, seconds, value) => {
  store.set(key, String(value))
  lastsFor(key, seconds)
  return 'OK'
}
const clear = () => {
  store.clear()
  return 'OK'
}

/** `{ EX: 60, NX: true }` and `'EX', 60, 'NX'`. */
function optionsOf(given) {
  const [first] = given
  if (first !== null && typeof first === 'object')
    return Object.fromEntries(Object.entries(first).map(([name, value]) => [name.toUpperCase(), value]))
  const pairs = {}
  for (const [index, name] of given.entries())
    if (typeof name === 'string')
      pairs[name.toUpperCase()] = typeof given[index + 1] === 'number' ? given[index + 1] : true
  return pairs
}

const COMMANDS = {
  get: (key) => live(key) ?? null,
  set: (key, value, ...given) => {
    const { EX, PX, NX, XX } = optionsOf(given)
    if ((NX && live(key) !== undefined) || (XX && live(key) === undefined)) return null
    store.set(key, String(value))
    ends.delete(key)
    if (EX !== undefined) lastsFor(key, EX)
    if (PX !== undefined) lastsFor(key, PX / 1000)
    return 'OK'
  },
  setex: setFor,
  setnx: (key, value) => Number(COMMANDS.set(key, value, 'NX') === 'OK'),
  mget: (...keys) => flat(keys).map((key) => live(key) ?? null),
  del: (...keys) => flat(keys).filter((key) => live(key) !== undefined && store.delete(key)).length,
  exists: (...keys) => flat(keys).filter((key) => live(key) !== undefined).length,
  expire: (key, seconds) => Number(live(key) !== undefined && lastsFor(key, seconds) === ends),
  ttl: (key) =>
    live(key) === undefined ? -2 : ends.has(key) ? Math.ceil((ends.get(key) - host.now()) / 1000) : -1,
  keys: (pattern) => {
    const fits = new RegExp(`^${pattern.replace(/[.+^$()|[\]\\{}]/g, '\\$&').replaceAll('*', '.*')}$`)
    return [...store.keys()].filter((key) => fits.test(key) && live(key) !== undefined)
  },
  incr: (key) => add(key, 1),
  decr: (key) => add(key, -1),
  incrby: add,
  decrby: (key, by) => add(key, -by),
  hset: (key, field, value) => {
    const hash = of(key, () => ({}))
    const fields = field !== null && typeof field === 'object' ? field : { [field]: value }
    for (const [name, each] of Object.entries(fields)) hash[name] = String(each)
    return Object.keys(fields).length
  },
  hget: (key, field) => live(key)?.[field] ?? null,
  hgetall: (key) => ({ ...live(key) }),
  lpush: (key, ...values) => of(key, () => []).unshift(...flat(values).toReversed()),
  rpush: (key, ...values) => of(key, () => []).push(...flat(values)),
  lpop: (key) => live(key)?.shift() ?? null,
  rpop: (key) => live(key)?.pop() ?? null,
  llen: (key) => live(key)?.length ?? 0,
  lrange: (key, from, to) => (live(key) ?? []).slice(from, Number(to) === -1 ? undefined : Number(to) + 1),
  sadd: (key, ...values) =>
    flat(values).filter((each) => !of(key, () => new Set()).has(each) && live(key).add(each)).length,
  smembers: (key) => [...(live(key) ?? [])],
  sismember: (key, value) => Number(live(key)?.has(String(value)) ?? false),
  srem: (key, ...values) => flat(values).filter((each) => live(key)?.delete(each)).length,
  flushall: clear,
  flushdb: clear,
  ping: () => 'PONG',
  publish: () => 0,
}

function asked(name, args) {
  const label = `redis.${name}(${args.map((one) => host.inspect(one, { depth: 0, breakLength: Infinity })).join(', ')})`
  const { promise, resolve, reject } = host.waiting('io', label, host.latency(label, 'database'))
  const fails = host.ending(label, 'database', 'fails') === 'fails'
  host.after(host.latency(label, 'database'), () => {
    try {
      if (fails) throw failureOf(label)
      resolve(COMMANDS[name](...args))
    } catch (error) {
      reject(error)
    }
  })
  return promise
}

/** Commands that are sent together. `pairs`: each result beside an error, as ioredis gives them. */
function batch(pairs) {
  const sent = []
  const one = new Proxy(
    {},
    {
      get: (_, key) => {
        if (key === 'then' || typeof key === 'symbol') return undefined
        if (key === 'exec' || key === 'execAsPipeline')
          return async () => {
            await asked('ping', [])
            return sent.map(({ name, args }) =>
              pairs ? [null, COMMANDS[name](...args)] : COMMANDS[name](...args),
            )
          }
        return (...args) => {
          const name = key.toLowerCase()
          if (name in COMMANDS) sent.push({ name, args })
          return one
        }
      },
    },
  )
  return one
}

/** A client: commands, and what libraries have beside them. */
function client(own, pairs) {
  return new Proxy(own, {
    get: (target, key) => {
      if (key in target || typeof key === 'symbol' || key === 'then') return target[key]
      const name = key.toLowerCase()
      if (Object.hasOwn(COMMANDS, name)) target[key] = (...args) => withCallback(name, args)
      else if (key === 'multi' || key === 'pipeline') target[key] = () => batch(pairs)
      else target[key] = simulatedMember('redis', key)
      return target[key]
    },
  })
}

/** Older clients call back. */
function withCallback(name, args) {
  const callback = typeof args.at(-1) === 'function' ? args.at(-1) : null
  const answered = asked(name, callback === null ? args : args.slice(0, -1))
  if (callback === null) return answered
  answered.then((value) => host.task('message', name, callback, undefined, null, value))
  return undefined
}

module.exports = { client }
