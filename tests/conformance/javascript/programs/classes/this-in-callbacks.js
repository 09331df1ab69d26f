class Button {
  label = 'ok'
  handle = () => console.log('arrow', this.label)
  method() {
    console.log('method', this?.label)
  }
}
const b = new Button()
const { handle, method } = b
setTimeout(handle, 5)
Promise.resolve().then(method)
Promise.resolve().then(() => b.method())
