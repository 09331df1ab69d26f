// node:async_hooks. Source: Node's documentation, "Asynchronous context tracking".
class AsyncLocalStorage {
  run(store, callback, ...args) {
    const before = host.getContext()
    host.setContext(new Map(before).set(this, store))
    try {
      return callback(...args)
    } finally {
      host.setContext(before)
    }
  }

  exit(callback, ...args) {
    return this.run(undefined, callback, ...args)
  }

  getStore() {
    return host.getContext()?.get(this)
  }

  enterWith(store) {
    host.setContext(new Map(host.getContext()).set(this, store))
  }

  disable() {
    this.enterWith(undefined)
  }

  static bind(fn) {
    return new AsyncResource('bound').bind(fn)
  }

  static snapshot() {
    const resource = new AsyncResource('snapshot')
    return (fn, ...args) => resource.runInAsyncScope(fn, undefined, ...args)
  }
}

class AsyncResource {
  #context = host.getContext()
  constructor(type) {
    this.type = type
  }

  runInAsyncScope(fn, self, ...args) {
    const before = host.getContext()
    host.setContext(this.#context)
    try {
      return Reflect.apply(fn, self, args)
    } finally {
      host.setContext(before)
    }
  }

  bind(fn) {
    return (...args) => this.runInAsyncScope(fn, undefined, ...args)
  }

  asyncId() {
    return 1
  }
}

module.exports = {
  AsyncLocalStorage,
  AsyncResource,
  executionAsyncId: () => 1,
  triggerAsyncId: () => 0,
  createHook: () => ({ enable() {}, disable() {} }),
}
