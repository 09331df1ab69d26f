// redis: a client of a store in memory. Source: node-redis's documentation.
const EventEmitter = require('node:events')
const { client } = require('internal/key-values')

function createClient() {
  const events = new EventEmitter()
  const made = client(
    {
      on: (type, listener) => {
        events.on(type, listener)
        return made
      },
      connect: async () => {
        await host.sleep('io', 'redis.connect()', host.latency('redis.connect()', 'database')).promise
        events.emit('connect')
        events.emit('ready')
        return made
      },
      duplicate: createClient,
      quit: async () => 'OK',
      disconnect: async () => {},
      close: async () => {},
      isOpen: true,
      isReady: true,
    },
    false,
  )
  return made
}

module.exports = { createClient, default: { createClient } }
