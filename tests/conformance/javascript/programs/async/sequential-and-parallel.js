const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
async function work(name, ms) {
  console.log('start', name)
  await sleep(ms)
  console.log('end', name)
  return name
}
async function main() {
  await work('a', 30)
  await work('b', 20)
  console.log(await Promise.all([work('c', 60), work('d', 30)]))
}
main().then(() => console.log('done'))
