Promise.resolve().then(() => {
  console.log('promise 1')
  process.nextTick(() => console.log('nextTick from promise'))
}).then(() => console.log('promise 2'))
process.nextTick(() => {
  console.log('nextTick 1')
  Promise.resolve().then(() => console.log('promise from nextTick'))
  process.nextTick(() => console.log('nextTick 2'))
})
