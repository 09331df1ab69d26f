console.log(new Proxy({ a: 1 }, {}), new Proxy([1], {}), new WeakRef({ a: 1 }))
console.log(Object.freeze({ f: 1 }), new (class extends Array {})(), new (class Foo extends Map {})())
