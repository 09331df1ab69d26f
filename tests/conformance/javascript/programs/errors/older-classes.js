// Errors as they were made before classes: their prototypes, and the stack that they take.
function Failure(message) {
  this.name = 'Failure'
  this.message = message
  Error.captureStackTrace(this, Failure)
}
Failure.prototype = Object.create(Error.prototype)
Failure.prototype.constructor = Failure
console.log(new Failure('no answer').stack.split('\n').length > 1)
console.log(String(new Failure('no answer')), new Failure('x') instanceof Error)
const { inspect } = require('node:util')
const firstLine = (value) => inspect(value).split('\n')[0]
console.log(firstLine(new Failure('no answer')))

function Plain(message) {
  this.message = message
}
Plain.prototype = new Error('the first one')
Plain.prototype.name = 'Plain'
console.log(firstLine(new Plain('second')), new Plain('second').toString())
console.log(Object.create(Error.prototype))
const late = new DOMException('too late', 'AbortError')
console.log(late.name, late.stack.split('\n')[0], firstLine(late))
