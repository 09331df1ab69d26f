const id = setImmediate(() => console.log('never'))
clearImmediate(id)
setImmediate((a) => console.log('with', a), 'argument')
