class ApiError extends Error {
  constructor(
    message: string,
    public readonly status: number,
  ) {
    super(message)
    this.name = 'ApiError'
  }
}
const call = async (): Promise<never> => {
  throw new ApiError('teapot', 418)
}
call().catch((e: unknown) => {
  if (e instanceof ApiError) console.log(e.name, e.status, e.message)
})
