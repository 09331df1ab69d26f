class Service {
  constructor(
    private readonly base: string,
    public retries: number = 2,
    protected log?: (s: string) => void,
  ) {}
  async get(path: string): Promise<string> {
    this.log?.(`get ${path}`)
    return this.base + path
  }
}
const s = new Service('http://x/', 3, console.log)
s.get('a').then(console.log)
console.log(s.retries)
