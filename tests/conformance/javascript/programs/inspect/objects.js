console.log({ a: 1, 'b-c': 'x', [Symbol('s')]: null, nested: { deep: { deeper: { deepest: 1 } } } })
console.log({}, [], [[]], [{}], { f() {}, g: () => {}, h: async () => {}, k: class K extends Array {} })
console.log({
  get a() {
    return 1
  },
  set a(v) {},
  get b() {
    return 2
  },
  set c(v) {},
})
console.log(Object.create(null), Object.assign(Object.create({ inherited: 1 }), { own: 2 }))
const loop = { name: 'loop' }
loop.self = loop
loop.list = [loop, { loop }]
console.log(loop)
console.log({ long: 'a'.repeat(50), longer: 'b'.repeat(60), number: 12345 })
