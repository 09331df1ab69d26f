const done = Promise.resolve('x')
async function plain() {
  return 'plain'
}
async function returned() {
  return done
}
async function awaited() {
  return await done
}
returned().then(() => console.log('returned'))
awaited().then(() => console.log('awaited'))
plain().then(() => console.log('plain'))
Promise.resolve()
  .then(() => console.log(1))
  .then(() => console.log(2))
  .then(() => console.log(3))
  .then(() => console.log(4))
