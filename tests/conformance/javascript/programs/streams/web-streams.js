const stream = new ReadableStream({
  start(controller) {
    controller.enqueue('one')
    controller.enqueue('two')
    controller.close()
  },
})
async function main() {
  const reader = stream.getReader()
  while (true) {
    const { done, value } = await reader.read()
    if (done) break
    console.log(value)
  }
  console.log('closed')
}
main()
