async function f(x = (() => { throw new Error('in a default') })()) {
  return x
}
f().catch((e) => console.log('rejected, not thrown:', e.message))
f(1).then((v) => console.log(v))
