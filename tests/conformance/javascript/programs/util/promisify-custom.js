const { promisify } = require('util')
function odd(callback) {
  callback('result first', null)
}
odd[promisify.custom] = () => Promise.resolve('custom')
console.log(promisify(odd) === odd[promisify.custom])
promisify(odd)().then(console.log)
