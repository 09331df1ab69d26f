function hello(this: { name: string }, greeting: string): string {
  return `${greeting} ${this.name}`
}
console.log(hello.call({ name: 'Ann' }, 'Hi'))
