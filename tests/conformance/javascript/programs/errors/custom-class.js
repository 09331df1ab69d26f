class ValidationError extends Error {
  constructor(message, field) {
    super(message)
    this.name = 'ValidationError'
    this.field = field
  }
}
async function check() {
  throw new ValidationError('too short', 'name')
}
check().catch((error) => {
  console.log(error.name, error.message, error.field)
  console.log(error instanceof ValidationError, error instanceof Error, String(error))
})
const cause = new Error('outer', { cause: new Error('inner') })
console.log(cause.cause.message)
