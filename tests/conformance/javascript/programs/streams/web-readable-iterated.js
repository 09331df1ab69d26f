const numbers = (n) =>
  new ReadableStream({
    start(controller) {
      for (let i = 1; i <= n; i++) controller.enqueue(i)
      controller.close()
    },
    cancel: (reason) => console.log('cancel', reason),
  })
async function main() {
  for await (const each of numbers(3)) console.log(each)
  const stream = new ReadableStream({
    pull: (controller) => controller.enqueue('x'),
    cancel: () => console.log('left early'),
  })
  for await (const each of stream) {
    console.log(each)
    break
  }
  const [a, b] = numbers(2).tee()
  const all = async (from) => {
    const list = []
    for await (const each of from) list.push(each)
    return list
  }
  console.log(await Promise.all([all(a), all(b)]))
  console.log(await all(ReadableStream.from(['p', 'q'])))
  const broken = new ReadableStream({ start: (controller) => controller.error(new Error('broken')) })
  await all(broken).catch((error) => console.log(error.message))
  const locked = numbers(1)
  locked.getReader()
  try {
    locked.getReader()
  } catch (error) {
    console.log(error.name, error.message)
  }
}
main()
