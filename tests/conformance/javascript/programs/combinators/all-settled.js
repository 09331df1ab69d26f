Promise.allSettled([
  Promise.resolve(1),
  Promise.reject(new TypeError('wrong type')),
  3,
  new Promise((r) => setTimeout(r, 10, 'later')),
]).then((results) => {
  for (const r of results) console.log(r.status, r.value ?? r.reason?.message)
  console.log(results[0])
})
