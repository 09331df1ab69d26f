const { performance } = require('perf_hooks')
const start = performance.now()
setTimeout(() => {
  const ms = performance.now() - start
  console.log(ms > 15 && ms < 120, typeof performance.timeOrigin)
}, 20)
