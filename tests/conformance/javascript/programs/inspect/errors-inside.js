const error = new Error('plain')
error.stack = undefined
console.log({ error })
class HttpError extends Error {
  constructor(status) {
    super(`status ${status}`)
    this.status = status
    this.stack = `${this.name}: ${this.message}`
  }
}
console.log(new HttpError(404))
console.log([new HttpError(500)])
