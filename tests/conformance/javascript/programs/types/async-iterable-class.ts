class Countdown implements AsyncIterable<number> {
  constructor(private from: number) {}
  async *[Symbol.asyncIterator](): AsyncIterator<number> {
    for (let i = this.from; i > 0; i--) {
      await new Promise<void>((r) => setTimeout(r, 5))
      yield i
    }
  }
}
for await (const n of new Countdown(3)) console.log(n)
