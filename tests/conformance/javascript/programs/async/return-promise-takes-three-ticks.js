const log = []
async function direct() {
  return 'x'
}
async function viaPromise() {
  return Promise.resolve('x')
}
async function viaAwait() {
  return await Promise.resolve('x')
}
viaPromise().then(() => log.push('via promise'))
viaAwait().then(() => log.push('via await'))
direct().then(() => log.push('direct'))
Promise.resolve()
  .then(() => log.push('tick 1'))
  .then(() => log.push('tick 2'))
  .then(() => log.push('tick 3'))
  .then(() => log.push('tick 4'))
setTimeout(() => console.log(log.join('\n')), 0)
