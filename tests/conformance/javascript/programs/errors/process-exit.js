setTimeout(() => console.log('never'), 10)
process.on('exit', (code) => console.log('bye', code))
process.nextTick(() => process.exit(2))
