const bus = {
  handlers: {},
  on(type, f) {
    ;(this.handlers[type] ??= []).push(f)
    return () => (this.handlers[type] = this.handlers[type].filter((x) => x !== f))
  },
  async emit(type, data) {
    for (const f of this.handlers[type] ?? []) await f(data)
  },
}
const off = bus.on('order', async (id) => {
  await null
  console.log('email for', id)
})
bus.on('order', (id) => console.log('stock for', id))
bus.emit('order', 1).then(() => {
  off()
  return bus.emit('order', 2)
})
