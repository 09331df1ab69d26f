class Box<out T> {
  constructor(readonly value: T) {}
  map = <U>(f: (value: T) => U): Box<U> => new Box(f(this.value))
}
console.log(new Box(2).map((n) => n * 2).map(String).value)
