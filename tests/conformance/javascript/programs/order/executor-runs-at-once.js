console.log('before')
const promise = new Promise((resolve, reject) => {
  console.log('executor')
  resolve('first')
  reject(new Error('ignored'))
  console.log('executor ends')
})
promise.then((value) => console.log(value))
console.log('after')
