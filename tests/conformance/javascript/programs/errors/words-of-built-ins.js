const attempts = [
  () => (255).toString(64),
  () => 5n.toString(1),
  () => (1 / 3).toPrecision(200),
  () => new RegExp('(ab'),
  () => new RegExp('[z-a]'),
  () => new RegExp('a', 'gg'),
  () => new RegExp('**'),
  () => 'aa'.replaceAll(/a/, 'b'),
  () => 'aa'.matchAll(/a/),
  () => BigInt('seven'),
  () => class extends undefined {},
  () => class extends ({ a: 1 }) {},
  () => {
    throw new RangeError('64 is too large')
  },
]
for (const attempt of attempts) {
  try {
    console.log(attempt())
  } catch (error) {
    console.log(`${error}`)
  }
}
