const e = new AggregateError([new Error('a'), new RangeError('b')], 'several')
console.log(e.message, e.errors.length)
Promise.reject(e).catch((x) => console.log(x.errors.map((i) => `${i.name} ${i.message}`)))
