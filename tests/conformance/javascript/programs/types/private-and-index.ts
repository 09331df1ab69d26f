class Cache<K extends string | number, V> {
  private store: { [key: string]: V } = {}
  #hits: number = 0
  set(k: K, v: V): this {
    this.store[String(k)] = v
    return this
  }
  get(k: K): V | undefined {
    this.#hits++
    return this.store[String(k)]
  }
  get hits(): number {
    return this.#hits
  }
}
const c = new Cache<string, number>().set('a', 1)
console.log(c.get('a'), c.get('b'), c.hits)
