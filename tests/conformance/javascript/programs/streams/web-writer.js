const sink = new WritableStream(
  {
    start: () => console.log('start'),
    async write(chunk) {
      console.log('write', chunk)
      await new Promise((resolve) => setTimeout(resolve, 5))
      console.log('written', chunk)
    },
    close: () => console.log('close'),
    abort: (reason) => console.log('abort', reason),
  },
  new CountQueuingStrategy({ highWaterMark: 2 }),
)
async function main() {
  const writer = sink.getWriter()
  for (const each of ['a', 'b', 'c', 'd']) {
    await writer.ready
    console.log('ready for', each, writer.desiredSize)
    writer.write(each)
  }
  await writer.close()
  console.log('done', sink.locked)
  await writer.write('late').catch((error) => console.log(error.name))
  const failing = new WritableStream({ write: () => Promise.reject(new Error('full')) }).getWriter()
  await failing.write(1).catch((error) => console.log(error.message))
  await failing.closed.catch((error) => console.log('closed', error.message))
}
main()
