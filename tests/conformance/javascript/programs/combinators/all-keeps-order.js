const after = (ms, v) => new Promise((r) => setTimeout(r, ms, v))
Promise.all([after(30, 'slow'), after(10, 'fast'), 'plain', Promise.resolve('ready')]).then((values) =>
  console.log(values),
)
