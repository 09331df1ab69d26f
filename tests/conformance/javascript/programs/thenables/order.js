const thenable = { then: (r) => (console.log('thenable job'), r('x')) }
Promise.resolve(thenable).then(() => console.log('after the thenable'))
Promise.resolve()
  .then(() => console.log('t1'))
  .then(() => console.log('t2'))
  .then(() => console.log('t3'))
