const thenable = {
  then(resolve, reject) {
    console.log('then called', typeof resolve, typeof reject)
    resolve('value')
    reject(new Error('ignored'))
  },
}
Promise.resolve(thenable).then((v) => console.log(v))
console.log('main')
