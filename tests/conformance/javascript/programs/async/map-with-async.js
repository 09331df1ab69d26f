const names = ['ann', 'bob']
const upper = async (s) => {
  await null
  return s.toUpperCase()
}
const promises = names.map(upper)
console.log(promises)
Promise.all(promises).then((r) => console.log(r))
