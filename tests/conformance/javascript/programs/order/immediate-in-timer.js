setTimeout(() => {
  setTimeout(() => console.log('timer'), 0)
  setImmediate(() => console.log('immediate'))
  console.log('outer')
}, 10)
