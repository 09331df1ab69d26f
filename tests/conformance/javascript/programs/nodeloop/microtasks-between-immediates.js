setImmediate(() => {
  console.log('A')
  Promise.resolve().then(() => console.log('A promise'))
})
setImmediate(() => {
  console.log('B')
  process.nextTick(() => console.log('B tick'))
})
setImmediate(() => console.log('C'))
