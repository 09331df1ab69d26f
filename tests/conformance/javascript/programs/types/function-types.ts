type Callback<T> = (error: Error | null, value?: T) => void
const later = (n: number, cb: Callback<number>): void => {
  setTimeout(() => (n < 0 ? cb(new Error('negative')) : cb(null, n * 2)), 5)
}
const later2 = (n: number): Promise<number> =>
  new Promise<number>((resolve, reject) => later(n, (e, v) => (e ? reject(e) : resolve(v!))))
later2(4).then((v) => console.log(v))
later2(-1).catch((e: Error) => console.log(e.message))
