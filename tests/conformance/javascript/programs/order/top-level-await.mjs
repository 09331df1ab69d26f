console.log('one')
const value = await new Promise((resolve) => setTimeout(() => resolve('two'), 10))
console.log(value)
await null
console.log('three')
