setTimeout(() => {
  throw new TypeError('in a timer')
}, 5)
setTimeout(() => console.log('never printed'), 20)
console.log('main')
