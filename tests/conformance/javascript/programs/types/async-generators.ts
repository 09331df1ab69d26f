async function* pages(last: number): AsyncGenerator<number, void, undefined> {
  for (let i = 1; i <= last; i++) yield i
}
const collect = async <T>(source: AsyncIterable<T>): Promise<T[]> => {
  const all: T[] = []
  for await (const item of source) all.push(item)
  return all
}
collect(pages(3)).then((all) => console.log(all))
