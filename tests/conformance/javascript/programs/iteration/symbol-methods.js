const proto = Object.getPrototypeOf(async function* () {}.prototype)
console.log(typeof proto.next, typeof proto[Symbol.asyncIterator])
async function* g() {}
const it = g()
console.log(it[Symbol.asyncIterator]() === it, Object.prototype.toString.call(it))
