class MyPromise extends Promise {
  log() {
    return this.then((v) => {
      console.log('logged', v)
      return v
    })
  }
}
MyPromise.resolve(1)
  .log()
  .then((v) => v + 1)
  .log()
