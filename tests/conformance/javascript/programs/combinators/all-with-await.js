async function fetchUser(id) {
  await new Promise((r) => setTimeout(r, 20 - id * 5))
  console.log('fetched', id)
  return { id, name: `user${id}` }
}
async function main() {
  const [one, two] = await Promise.all([fetchUser(1), fetchUser(2)])
  console.log(one.name, two.name)
}
main()
