console.log(typeof process.pid, process.argv.length, process.env.NOT_SET, typeof process.hrtime.bigint())
console.log(process.cwd().length > 0, typeof process.memoryUsage().heapUsed, process.uptime() >= 0)
process.stdout.write('no newline')
process.stdout.write('\n')
