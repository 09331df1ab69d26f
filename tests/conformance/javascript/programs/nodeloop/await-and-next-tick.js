async function main() {
  console.log('1')
  process.nextTick(() => console.log('tick'))
  await null
  console.log('2')
  await null
  console.log('3')
}
main()
Promise.resolve().then(() => console.log('p1')).then(() => console.log('p2'))
console.log('sync')
