// Functions that remember their calls, as vi.fn, jest.fn and mock.fn make them.
const made = []

function fn(implementation) {
  const once = []
  let run = implementation
  const double = function (...args) {
    const now = once.shift() ?? run
    double.mock.calls.push(args)
    double.mock.lastCall = args
    try {
      const value = now?.apply(this, args)
      double.mock.results.push({ type: 'return', value })
      return value
    } catch (error) {
      double.mock.results.push({ type: 'throw', value: error })
      throw error
    }
  }
  const set = (next) => {
    run = next
    return double
  }
  const setOnce = (next) => {
    once.push(next)
    return double
  }
  const clear = () => {
    Object.assign(double.mock, { calls: [], results: [], lastCall: undefined })
    return double
  }
  Object.assign(double, {
    mock: { calls: [], results: [], callCount: () => double.mock.calls.length },
    mockImplementation: set,
    mockImplementationOnce: setOnce,
    mockReturnValue: (value) => set(() => value),
    mockReturnValueOnce: (value) => setOnce(() => value),
    mockResolvedValue: (value) => set(() => Promise.resolve(value)),
    mockResolvedValueOnce: (value) => setOnce(() => Promise.resolve(value)),
    mockRejectedValue: (error) => set(() => Promise.reject(error)),
    mockRejectedValueOnce: (error) => setOnce(() => Promise.reject(error)),
    mockName: () => double,
    mockClear: clear,
    mockReset: () => clear() && set(undefined),
    mockRestore: () => clear(),
    getMockName: () => 'fn',
  })
  for (const key of Object.keys(double)) Object.defineProperty(double, key, { enumerable: false })
  return double
}

function spyOn(object, name, implementation) {
  const original = object[name]
  const double = fn(implementation ?? original)
  object[name] = double
  double.mockRestore = () => {
    object[name] = original
  }
  made.push(double)
  return double
}

const tools = {
  fn,
  spyOn,
  mocked: (object) => object,
  mock: () => told('mock'),
  unmock: () => {},
  clearAllMocks: () => {},
  resetAllMocks: () => {},
  restoreAllMocks: () => {
    for (const double of made.splice(0)) double.mockRestore()
  },
  resetModules: () => {},
  useFakeTimers: () => tools,
  useRealTimers: () => tools,
  setSystemTime: () => {},
  setTimeout: () => {},
  stubGlobal: (name, value) => {
    globalThis[name] = value
  },
  advanceTimersByTime: () => told('advanceTimersByTime'),
  advanceTimersByTimeAsync: (ms) => host.sleep('sleep', 'advanceTimersByTimeAsync', ms, undefined).promise,
  runAllTimers: () => told('runAllTimers'),
  runAllTimersAsync: () => host.sleep('sleep', 'runAllTimersAsync', 1_000, undefined).promise,
  waitFor: async (check, { timeout = 1_000, interval = 50 } = {}) => {
    for (let waited = 0; ; waited += interval)
      try {
        return await check()
      } catch (error) {
        if (waited >= timeout) throw error
        await host.sleep('sleep', 'waitFor', interval, undefined).promise
      }
  },
}

function told(name) {
  host.assume('other', `${name} does nothing here: modules and timers are what they are.`)
  return tools
}

/** `mock` of node:test. */
const mock = {
  fn,
  method: (object, name, implementation) => spyOn(object, name, implementation),
  module: () => told('mock.module'),
  timers: { enable: () => {}, tick: () => told('mock.timers.tick'), reset: () => {} },
  reset: () => tools.restoreAllMocks(),
  restoreAll: () => tools.restoreAllMocks(),
}

module.exports = { mock, tools }
