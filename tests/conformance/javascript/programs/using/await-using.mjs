const connect = async (name) => ({
  async [Symbol.asyncDispose]() {
    await null
    console.log('closed', name)
  },
})
async function main() {
  await using one = await connect('one')
  await using two = await connect('two')
  console.log('connected')
  return 'result'
}
console.log(await main())
