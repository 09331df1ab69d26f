abstract class Shape {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
  abstract area(): number
  describe(): string {
    return `${this.name}: ${this.area()}`
  }
}
class Square extends Shape {
  private side: number
  constructor(side: number) {
    super('square')
    this.side = side
  }
  override area(): number {
    return this.side ** 2
  }
}
const shapes: Shape[] = [new Square(2), new Square(3)]
for (const shape of shapes) console.log(shape.describe())
console.log((shapes[0] satisfies Shape)!.name)
