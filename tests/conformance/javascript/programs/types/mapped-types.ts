type Getters<T> = { [K in keyof T as `get${Capitalize<string & K>}`]: () => T[K] }
type Flags = Partial<Record<'a' | 'b', boolean>>
const g: Getters<{ name: string }> = { getName: () => 'Ann' }
const flags: Flags = { a: true }
console.log(g.getName(), flags)
