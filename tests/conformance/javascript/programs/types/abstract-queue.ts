type Task<T> = () => Promise<T>
class SerialQueue {
  private tail: Promise<unknown> = Promise.resolve()
  add<T>(task: Task<T>): Promise<T> {
    const run = this.tail.then(task, task)
    this.tail = run
    return run
  }
}
const q = new SerialQueue()
const job = (name: string, ms: number): Task<string> => async () => {
  await new Promise<void>((r) => setTimeout(r, ms))
  console.log('finished', name)
  return name
}
Promise.all([q.add(job('a', 15)), q.add(job('b', 5))]).then((names: string[]) => console.log(names))
