const save = (n) => new Promise((resolve) => setTimeout(resolve, n * 10))
async function all() {
  ;[3, 1, 2].forEach(async (n) => {
    await save(n)
    console.log('saved', n)
  })
  console.log('forEach is over')
}
all()
