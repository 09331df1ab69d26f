process.nextTick(() => {
  console.log('tick 1')
  Promise.resolve().then(() => {
    console.log('then in tick 1')
    process.nextTick(() => console.log('tick in then'))
  })
  process.nextTick(() => console.log('tick in tick'))
})
process.nextTick(() => console.log('tick 2'))
Promise.resolve().then(() => console.log('then'))
