const { promise, resolve, reject } = Promise.withResolvers()
setTimeout(() => resolve('outside'), 15)
promise.then((v) => console.log('resolved', v))
console.log(typeof resolve, typeof reject)
