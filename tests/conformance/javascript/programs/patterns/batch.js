let batch = null
function load(id) {
  if (!batch) {
    batch = { ids: [], promise: null }
    const current = batch
    batch.promise = Promise.resolve().then(() => {
      batch = null
      console.log('one query for', current.ids)
      return new Map(current.ids.map((i) => [i, `row ${i}`]))
    })
  }
  batch.ids.push(id)
  return batch.promise.then((rows) => rows.get(id))
}
async function main() {
  console.log(await Promise.all([load(1), load(2), load(3)]))
  console.log(await load(4))
}
main()
