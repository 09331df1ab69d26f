class Connection {
  static async open(url) {
    const c = new Connection()
    console.log('connecting to', url)
    await new Promise((r) => setTimeout(r, 10))
    c.url = url
    return c
  }
  async close() {
    console.log('closing', this.url)
  }
}
Connection.open('db://x').then(async (c) => {
  console.log(c)
  await c.close()
})
