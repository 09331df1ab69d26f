async function fails() {
  await null
  throw new Error('nobody catches this')
}
fails()
setTimeout(() => console.log('never printed'), 20)
