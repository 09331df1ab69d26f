;(async () => {
  try {
    for await (const x of [Promise.resolve(1), Promise.reject(new Error('two'))]) console.log(x)
  } catch (e) {
    console.log('stopped by', e.message)
  }
})()
