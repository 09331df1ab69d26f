// node:perf_hooks. Source: Node's documentation, "Performance measurement APIs".
module.exports = {
  performance: globalThis.performance,
  PerformanceObserver: class PerformanceObserver {
    observe() {}
    disconnect() {}
  },
}
