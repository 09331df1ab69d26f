const double = (n) => new Promise((resolve) => setTimeout(() => resolve(n * 2), 10))
async function main() {
  const results = []
  for (const n of [1, 2, 3]) {
    console.log('ask', n)
    results.push(await double(n))
  }
  console.log(results)
}
main()
