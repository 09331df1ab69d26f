setTimeout(() => console.log('never'), 1000).unref()
setTimeout(() => console.log('seen'), 10)
