for (const name of ['a', 'b', 'c']) setTimeout(() => console.log(name), 10)
setTimeout(() => console.log('zero'), 0)
