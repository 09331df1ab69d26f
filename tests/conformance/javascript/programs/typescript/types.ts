interface User {
  id: number
  name: string
}
type Result<T> = { ok: true; value: T } | { ok: false; error: Error }
const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
async function load<T extends User>(id: number, make: (id: number) => T): Promise<Result<T>> {
  await sleep(10)
  return id > 0 ? { ok: true, value: make(id) } : { ok: false, error: new Error(`no user ${id}`) }
}
async function main(): Promise<void> {
  const found = await load(1, (id) => ({ id, name: 'Ann' }) as User)
  if (found.ok) console.log(found.value)
  const missing = await load(-1, (id) => ({ id, name: '' }))
  console.log(missing.ok ? missing.value : missing.error.message)
}
main()
