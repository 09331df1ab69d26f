setImmediate(() => {
  console.log('immediate 1')
  setImmediate(() => console.log('immediate of immediate'))
  process.nextTick(() => console.log('tick of immediate'))
})
setImmediate(() => console.log('immediate 2'))
Promise.resolve().then(() => console.log('then'))
