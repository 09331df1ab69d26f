process.nextTick((a, b) => console.log('tick', a, b), 1, 'two')
process.nextTick(console.log, 'direct')
