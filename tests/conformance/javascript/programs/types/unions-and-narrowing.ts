type Result<T> = { ok: true; value: T } | { ok: false; error: Error }
async function attempt<T>(f: () => Promise<T>): Promise<Result<T>> {
  try {
    return { ok: true, value: await f() }
  } catch (e) {
    return { ok: false, error: e as Error }
  }
}
;(async () => {
  const good = await attempt(async () => 5)
  if (good.ok) console.log(good.value)
  const bad = await attempt(async () => {
    throw new Error('no')
  })
  if (!bad.ok) console.log(bad.error.message)
})()
