const original = { when: new Date(0), map: new Map([['a', [1]]]), nested: { x: 1 } }
original.self = original
const copy = structuredClone(original)
copy.nested.x = 2
console.log(original.nested.x, copy.self === copy, copy.map.get('a'), copy.when instanceof Date)
try {
  structuredClone(() => {})
} catch (e) {
  console.log(e.name)
}
