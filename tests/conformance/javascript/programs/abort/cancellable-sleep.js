function sleep(ms, signal) {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason)
    const timer = setTimeout(resolve, ms)
    signal?.addEventListener('abort', () => {
      clearTimeout(timer)
      reject(signal.reason)
    })
  })
}
async function main() {
  const controller = new AbortController()
  setTimeout(() => controller.abort(new Error('changed my mind')), 10)
  try {
    await sleep(1000, controller.signal)
  } catch (e) {
    console.log(e.message)
  }
}
main()
