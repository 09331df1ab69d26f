;(async () => {
  console.log('inside')
  await undefined
  console.log('inside, later')
})().then(() => console.log('over'))
console.log('outside')
