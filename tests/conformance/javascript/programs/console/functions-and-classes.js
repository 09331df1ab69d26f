function named() {}
class A {}
class B extends A {}
console.log(named, () => {}, async () => {}, function* gen() {}, async function* ag() {})
console.log(A, B, [named], { f: named, g() {}, h: async () => {} })
named.extra = 1
console.log(named)
