const slow = new Promise((resolve) => setTimeout(resolve, 100, 'data'))
const timeout = (ms) =>
  new Promise((_, reject) => setTimeout(() => reject(new Error(`timed out after ${ms} ms`)), ms))
Promise.race([slow, timeout(20)])
  .then((d) => console.log(d))
  .catch((e) => console.log(e.message))
