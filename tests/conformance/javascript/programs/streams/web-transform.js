const upper = new TransformStream({
  start: (controller) => controller.enqueue('['),
  transform(chunk, controller) {
    console.log('transform', chunk)
    controller.enqueue(chunk.toUpperCase())
  },
  flush(controller) {
    controller.enqueue(']')
  },
})
const source = ReadableStream.from(['a', 'b', 'c'])
async function main() {
  for await (const part of source.pipeThrough(upper)) console.log('part', part)
  const written = []
  const sink = new WritableStream({
    async write(chunk) {
      await new Promise((resolve) => setTimeout(resolve, 10))
      written.push(chunk)
    },
    close: () => console.log('sink closed', written),
  })
  await ReadableStream.from([1, 2, 3]).pipeTo(sink)
  const encoded = ReadableStream.from(['hé', 'llo']).pipeThrough(new TextEncoderStream())
  let size = 0
  for await (const bytes of encoded) size += bytes.length
  console.log(size)
  const text = ReadableStream.from([new Uint8Array([104, 105])]).pipeThrough(new TextDecoderStream())
  for await (const part of text) console.log(part)
}
main()
