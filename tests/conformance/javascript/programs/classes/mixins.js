const Timed = (Base) =>
  class extends Base {
    async run() {
      console.log('begin')
      const result = await super.run()
      console.log('end')
      return result
    }
  }
class Task {
  async run() {
    await null
    console.log('working')
    return 'result'
  }
}
class TimedTask extends Timed(Task) {}
new TimedTask().run().then(console.log)
