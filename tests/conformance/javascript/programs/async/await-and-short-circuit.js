const yes = async () => (console.log('yes'), true)
const no = async () => (console.log('no'), false)
async function main() {
  if ((await no()) && (await yes())) console.log('both')
  if ((await yes()) || (await no())) console.log('either')
  const value = (await no()) ?? 'default'
  console.log(value)
  console.log((await null)?.missing)
}
main()
