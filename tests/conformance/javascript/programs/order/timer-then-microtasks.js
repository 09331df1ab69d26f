setTimeout(() => {
  console.log('A')
  Promise.resolve().then(() => console.log('A then'))
  process.nextTick(() => console.log('A tick'))
}, 5)
setTimeout(() => console.log('B'), 5)
