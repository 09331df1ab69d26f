interface Options {
  times: number
  wait?: number
}
async function retry<T>(task: () => Promise<T>, { times, wait = 5 }: Options): Promise<T> {
  let last: unknown
  for (let i = 0; i < times; i++) {
    try {
      return await task()
    } catch (error) {
      last = error
      await new Promise((r) => setTimeout(r, wait))
    }
  }
  throw last
}
let n = 0
const flaky = async (): Promise<string> => {
  if (++n < 3) throw new Error(`try ${n}`)
  return `done after ${n}`
}
console.log(await retry(flaky, { times: 5 }))
