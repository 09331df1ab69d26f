async function main() {
  const list = [10, 30, 20].map((ms) => new Promise((r) => setTimeout(r, ms, ms)))
  for await (const value of list) console.log(value)
  console.log('over')
}
main()
