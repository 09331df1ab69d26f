process.exitCode = 2
process.on('beforeExit', () => console.log('before exit'))
process.on('exit', (code) => console.log('exit', code))
