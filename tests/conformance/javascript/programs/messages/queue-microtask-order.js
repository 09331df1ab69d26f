queueMicrotask(() => {
  console.log('m1')
  queueMicrotask(() => console.log('m1 nested'))
})
Promise.resolve().then(() => console.log('p1'))
queueMicrotask(() => console.log('m2'))
try {
  queueMicrotask('not a function')
} catch (e) {
  console.log(e.name)
}
