type Cat = { meow(): string }
type Dog = { bark(): string }
function isCat(x: Cat | Dog): x is Cat {
  return 'meow' in x
}
function assertString(x: unknown): asserts x is string {
  if (typeof x !== 'string') throw new TypeError('not a string')
}
console.log(isCat({ meow: () => 'm' }), isCat({ bark: () => 'b' }))
try {
  assertString(5)
} catch (e: unknown) {
  console.log((e as Error).message)
}
