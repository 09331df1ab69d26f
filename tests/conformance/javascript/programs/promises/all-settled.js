Promise.allSettled([Promise.resolve(1), Promise.reject(new Error('two')), 3]).then((results) => {
  for (const { status, value, reason } of results) console.log(status, value, reason && reason.message)
})
