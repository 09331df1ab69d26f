async function f() {
  try {
    console.log('try')
    return await Promise.resolve('value')
  } finally {
    await null
    console.log('finally waits too')
  }
}
f().then((v) => console.log(v))
