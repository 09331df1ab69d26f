console.log('before')
const promise = new Promise((resolve) => {
  console.log('in the executor')
  resolve('value')
  console.log('still in the executor')
})
promise.then((value) => console.log('then', value))
console.log('after')
