async function main() {
  console.log(await 5)
  console.log(await 'text')
  console.log(await { then: (resolve) => resolve('from a thenable') })
  console.log(await Promise.resolve([1, 2]))
}
main().then((v) => console.log('main gives', v))
