async function answer() {
  return 42
}
const result = answer()
console.log(result)
result.then((v) => console.log(v))
