// ioredis: a client of a store in memory. Source: ioredis's documentation.
const EventEmitter = require('node:events')
const { client } = require('internal/key-values')

class Redis extends EventEmitter {
  status = 'ready'

  constructor() {
    super()
    host.after(host.latency('redis.connect()', 'database'), () => {
      this.emit('connect')
      this.emit('ready')
    })
    // biome-ignore lint/correctness/noConstructorReturn: commands are looked up by name.
    return client(this, true)
  }

  async connect() {}

  async quit() {
    return 'OK'
  }

  disconnect() {}

  duplicate() {
    return new Redis()
  }
}

module.exports = Object.assign(Redis, { default: Redis, Redis })
