const thenable = {
  then(resolve) {
    console.log('then is called')
    resolve('value')
  },
}
Promise.resolve(thenable).then((value) => console.log('got', value))
new Promise((resolve) => resolve(thenable)).then((value) => console.log('again', value))
Promise.resolve()
  .then(() => console.log('first'))
  .then(() => console.log('second'))
  .then(() => console.log('third'))
console.log('script')
