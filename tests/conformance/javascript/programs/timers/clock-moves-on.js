const start = Date.now()
setTimeout(() => {
  const passed = Date.now() - start
  console.log(passed >= 99 && passed < 200)
  setTimeout(() => console.log(Date.now() - start >= 198), 100)
}, 100)
console.log(performance.now() >= 0)
