abstract class Job {
  abstract run(): Promise<number>
  declare static kind: string
  async timed(): Promise<string> {
    const n = await this.run()
    return `ran: ${n}`
  }
}
class Add extends Job {
  constructor(private a: number) {
    super()
  }
  override async run(): Promise<number> {
    return this.a + 1
  }
}
new Add(4).timed().then(console.log)
