let attempts = 0
async function unreliable() {
  attempts++
  await null
  if (attempts < 3) throw new Error(`attempt ${attempts} failed`)
  return `worked on attempt ${attempts}`
}
async function retry(fn, times, ms) {
  for (let i = 0; ; i++) {
    try {
      return await fn()
    } catch (e) {
      console.log(e.message)
      if (i + 1 === times) throw e
      await new Promise((r) => setTimeout(r, ms * 2 ** i))
    }
  }
}
retry(unreliable, 5, 5).then(console.log)
