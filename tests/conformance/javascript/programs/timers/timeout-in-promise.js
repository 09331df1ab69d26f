const after = (ms, v) => new Promise((resolve) => setTimeout(() => resolve(v), ms))
after(30, 'slow').then(console.log)
after(10, 'fast').then(console.log)
console.log('waiting')
