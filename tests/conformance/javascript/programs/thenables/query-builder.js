class Query {
  #parts = []
  where(text) {
    this.#parts.push(text)
    return this
  }
  then(resolve, reject) {
    console.log('runs now')
    setTimeout(() => resolve(`SELECT ... WHERE ${this.#parts.join(' AND ')}`), 5)
  }
}
async function main() {
  const q = new Query().where('a = 1').where('b = 2')
  console.log('built')
  console.log(await q)
}
main()
