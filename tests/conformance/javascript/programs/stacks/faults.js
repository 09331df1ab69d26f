// Where the language itself gives up, and what it says.
const place = ({ message, stack }) => {
  const line = stack.split('\n').find((each) => each.includes('at ') && /(?:snippet|script)\.js/.test(each))
  return `${message} @ ${/:(\d+:\d+)\)?$/.exec(line)[1]}`
}
const nothing = undefined
const box = { inner: { lid: null }, list: [1] }
const key = 'lid'
const fixed = Object.freeze({ size: 1 })
for (const attempt of [
  () => nothing.name,
  () => box.inner.lid.colour.name,
  () => box.inner[key].colour,
  () => nothing[0],
  () => box.inner.open(1, 2),
  () => nothing(),
  () => { nothing.name = 5 },
  () => { box.inner.lid.colour = box.list.length },
  () => { const { size } = nothing },
  () => { const { size } = box.inner.lid },
  () => { 'use strict'; fixed.size = 2 },
  () => { 'use strict'; fixed.colour = 'red' },
  () => { 'use strict'; delete fixed.size },
  () => { for (const each of box.inner) console.log(each) },
  () => [...box],
  () => new nothing(),
  () => 1n + 1,
  () => 1n / 0n,
  () => { box = 1 },
  () => new Promise(),
  () => new Date(Number.NaN).toISOString(),
  () => JSON.parse('{oops'),
  () => JSON.stringify(1n),
]) {
  try {
    attempt()
    console.log('fine')
  } catch (error) {
    console.log(place(error))
  }
}
