const big = Buffer.alloc(1024 * 1024)
console.log(big.length, big[0], big.at(-1))
setTimeout(() => console.log('soon'), 10)
process.stdout.write(Buffer.from('bytes\n'))
