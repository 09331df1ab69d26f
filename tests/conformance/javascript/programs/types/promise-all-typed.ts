const get = async <T>(v: T, ms: number): Promise<T> => {
  await new Promise<void>((r) => setTimeout(r, ms))
  return v
}
const [n, s]: [number, string] = await Promise.all([get(1, 10), get('x', 5)])
console.log(n, s)
