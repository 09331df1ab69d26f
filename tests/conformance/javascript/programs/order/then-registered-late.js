const settled = Promise.resolve(1)
setTimeout(() => {
  settled.then((value) => console.log('late', value))
  console.log('registered')
}, 5)
settled.then((value) => console.log('early', value))
