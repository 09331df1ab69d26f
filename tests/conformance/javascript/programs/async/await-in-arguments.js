const get = async (v, ms) => {
  await new Promise((r) => setTimeout(r, ms))
  console.log('got', v)
  return v
}
async function main() {
  console.log(await get('a', 20), await get('b', 5))
  const object = { x: await get(1, 5), y: await get(2, 5) }
  console.log(object)
  console.log(`${await get('in a template', 1)}!`)
}
main()
