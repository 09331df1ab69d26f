/** Two ends of a port, which the fake browser does not have. What one posts the other hears at once. */
type Listener<T> = (value: T) => void

export type FakePort = {
  name: string
  postMessage(message: unknown): void
  disconnect(): void
  onMessage: { addListener(listener: Listener<unknown>): void }
  onDisconnect: { addListener(listener: Listener<FakePort>): void }
}

export function fakePorts(name: string): [FakePort, FakePort] {
  let open = true
  const ends = [end(), end()] as const
  function end() {
    return { heard: [] as Listener<unknown>[], left: [] as Listener<FakePort>[] }
  }
  function port(mine: 0 | 1): FakePort {
    const other = ends[1 - mine]
    return {
      name,
      postMessage(message) {
        if (!open) throw new Error('Attempting to use a disconnected port object')
        // As the browser does: plain JSON goes over.
        for (const listener of other?.heard ?? []) listener(JSON.parse(JSON.stringify(message)))
      },
      disconnect() {
        if (!open) return
        open = false
        for (const listener of other?.left ?? []) listener(ports[mine === 0 ? 1 : 0])
      },
      onMessage: { addListener: (listener) => ends[mine].heard.push(listener) },
      onDisconnect: { addListener: (listener) => ends[mine].left.push(listener) },
    }
  }
  const ports: [FakePort, FakePort] = [port(0), port(1)]
  return ports
}
