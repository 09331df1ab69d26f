console.log('leaving')
process.exitCode = 3
setTimeout(() => console.log('timers still run'), 5)
