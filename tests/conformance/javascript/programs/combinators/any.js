const after = (ms, v) => new Promise((r) => setTimeout(r, ms, v))
Promise.any([Promise.reject(new Error('no')), after(20, 'second'), after(10, 'first')]).then(console.log)
Promise.any([Promise.reject(1), Promise.reject(2)]).catch((e) => {
  console.log(e.constructor.name, e.errors, e.message)
})
