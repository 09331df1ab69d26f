const evil = {
  get then() {
    throw new Error('no then for you')
  },
}
Promise.resolve()
  .then(() => evil)
  .catch((e) => console.log(e.message))
const late = { then(resolve) { resolve('kept'); throw new Error('too late') } }
Promise.resolve(late).then((v) => console.log(v))
