function first<T>(items: T[]): T | undefined {
  return items[0]
}
const delay = <T,>(ms: number, value: T): Promise<T> => new Promise((r) => setTimeout(r, ms, value))
async function main(): Promise<void> {
  console.log(first<number>([1, 2]), first(['a']))
  console.log(await delay<string>(5, 'generic'))
}
void main()
