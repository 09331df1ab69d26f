enum Level {
  Low,
  High = 10,
  Higher,
}
enum Name {
  A = 'a',
  B = 'b',
}
const enum Fast {
  X = 1,
}
console.log(Level.Higher, Level[10], Name.B, Fast.X)
console.log(Object.keys(Level))
