setImmediate(() => {
  console.log('immediate 1')
  setImmediate(() => console.log('immediate in the next round'))
  process.nextTick(() => console.log('tick between'))
})
setImmediate(() => console.log('immediate 2'))
