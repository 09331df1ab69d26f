async function f() {
  throw 'just text'
}
f().catch((e) => console.log(typeof e, e))
Promise.reject(404).catch((e) => console.log(e + 1))
Promise.reject().catch((e) => console.log(e))
