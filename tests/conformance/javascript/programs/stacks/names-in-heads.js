// The head of a stack has the name that a constructor gives, and what is set before it is first read.
class Lost extends Error {
  constructor(what) {
    super(`${what} is lost`)
    this.name = 'Lost'
  }
}
class Found extends Lost {}
const head = ({ stack }) => stack.split('\n')[0]
console.log(head(new Lost('key')), '|', head(new Found('key')))
const changed = new Error('before')
changed.message = 'after'
console.log(head(changed), '|', String(changed))
const read = new Error('before')
const kept = head(read)
read.message = 'after'
console.log(kept, '|', head(read), '|', String(read))
console.log(Object.getOwnPropertyNames(new Error('x')))
const plain = { name: 'Parcel', message: 'none' }
Error.captureStackTrace(plain)
console.log(head(plain), plain.stack.includes('at '))
function assertWeight(weight) {
  const error = new Error('too light')
  Error.captureStackTrace(error, assertWeight)
  return [weight, error.stack.includes('assertWeight')]
}
console.log(assertWeight(1))
Error.stackTraceLimit = 0
console.log(new Error('short').stack)
