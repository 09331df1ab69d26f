const get = async (n) => n
async function main() {
  search: for (const a of [1, 2, 3]) {
    for await (const b of [get(2), get(3)]) {
      if (a === b) {
        console.log('found', a)
        break search
      }
    }
    console.log('not', a)
  }
}
main()
