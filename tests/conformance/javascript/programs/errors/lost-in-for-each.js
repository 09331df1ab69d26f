process.on('unhandledRejection', (e) => console.log('nobody waited:', e.message))
;['a', 'b'].forEach(async (name) => {
  await null
  if (name === 'b') throw new Error(name)
  console.log('done', name)
})
