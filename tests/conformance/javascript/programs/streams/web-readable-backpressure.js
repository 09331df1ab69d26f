let made = 0
const stream = new ReadableStream(
  {
    start() {
      console.log('start')
    },
    pull(controller) {
      made += 1
      console.log('pull', made, controller.desiredSize)
      controller.enqueue(made)
      if (made === 5) controller.close()
    },
    cancel(reason) {
      console.log('cancelled', reason)
    },
  },
  { highWaterMark: 2 },
)
console.log(stream.locked, stream)
setTimeout(async () => {
  const reader = stream.getReader()
  console.log(stream.locked)
  for (let part = await reader.read(); !part.done; part = await reader.read()) console.log('got', part.value)
  await reader.closed
  console.log('closed')
}, 20)
