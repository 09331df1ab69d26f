class HttpError extends Error {
  constructor(status, message) {
    super(message)
    this.name = 'HttpError'
    this.status = status
  }
}
class NotFound extends HttpError {
  constructor(what) {
    super(404, `${what} not found`)
    this.name = 'NotFound'
  }
}
async function get() {
  await null
  throw new NotFound('page')
}
get().catch((e) => {
  console.log(e instanceof HttpError, e instanceof NotFound, e.status)
  console.log(String(e))
})
