function parse(x: string): number
function parse(x: number): string
function parse(x: unknown): unknown {
  return typeof x === 'string' ? Number(x) : String(x)
}
console.log(parse('5') + 1, parse(5) + '1')
