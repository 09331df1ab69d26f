setTimeout(() => console.log('never'), 10)
console.log('before')
throw new TypeError('bad')
