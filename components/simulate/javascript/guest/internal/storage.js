// localStorage and sessionStorage: what a program sets, and made-up items for one that only reads. Source: HTML 12.2.
class Storage {
  #items = new Map()

  get length() {
    return this.#items.size
  }

  key(index) {
    return [...this.#items.keys()][index] ?? null
  }

  getItem(key) {
    return this.#items.get(String(key)) ?? madeUp(key)
  }

  setItem(key, value) {
    this.#items.set(String(key), String(value))
  }

  removeItem(key) {
    this.#items.delete(String(key))
  }

  clear() {
    this.#items.clear()
  }
}

/** A program that only reads means what another page has left there. */
function madeUp(key) {
  if (/\bsetItem\b/.test(host.source())) return null
  host.assume('other', `Nothing here sets ${key} in the storage: its value was made up.`)
  return `[simulated ${key}]`
}

/** `storage.theme = 'dark'` sets an item as well. */
function storage() {
  const items = new Storage()
  const own = (key) => typeof key === 'symbol' || key in Storage.prototype
  return new Proxy(items, {
    get: (_, key) => {
      const value = own(key) ? Reflect.get(items, key, items) : (items.getItem(key) ?? undefined)
      return typeof value === 'function' ? value.bind(items) : value
    },
    set: (_, key, value) => {
      items.setItem(key, value)
      return true
    },
    deleteProperty: (_, key) => {
      items.removeItem(key)
      return true
    },
  })
}

module.exports = { Storage, localStorage: storage(), sessionStorage: storage() }
