const nest = (depth) => ({ then: (r) => r(depth === 0 ? 'bottom' : nest(depth - 1)) })
Promise.resolve(nest(3)).then((v) => console.log(v))
Promise.resolve('other').then((v) => console.log(v))
