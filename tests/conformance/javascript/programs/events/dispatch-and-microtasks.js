const target = new EventTarget()
target.addEventListener('x', () => {
  console.log('listener 1')
  Promise.resolve().then(() => console.log('microtask 1'))
})
target.addEventListener('x', () => {
  console.log('listener 2')
  Promise.resolve().then(() => console.log('microtask 2'))
})
target.dispatchEvent(new Event('x'))
console.log('after dispatch')
