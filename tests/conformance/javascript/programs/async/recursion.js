async function countdown(n) {
  if (n === 0) return 'liftoff'
  console.log(n)
  await new Promise((r) => setTimeout(r, 5))
  return countdown(n - 1)
}
countdown(3).then(console.log)
