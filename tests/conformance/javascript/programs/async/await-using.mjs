class Resource {
  constructor(name) {
    this.name = name
    console.log('open', name)
  }
  async [Symbol.asyncDispose]() {
    await null
    console.log('close', this.name)
  }
}
async function main() {
  await using a = new Resource('a')
  await using b = new Resource('b')
  console.log('using', a.name, b.name)
}
await main()
console.log('done')
