const shared = new Promise((resolve) => setTimeout(resolve, 20, 'shared'))
shared.then((v) => console.log('one', v))
shared.then((v) => console.log('two', v))
shared.then((v) => {
  console.log('three', v)
  shared.then((again) => console.log('nested', again))
})
shared.then((v) => console.log('four', v))
