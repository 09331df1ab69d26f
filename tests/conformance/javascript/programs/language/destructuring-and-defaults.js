const { a = 1, b: { c = 2, ...rest } = {}, ...others } = { b: { d: 4, e: 5 }, x: 9 }
console.log(a, c, rest, others)
const [first, , third = 'default', ...tail] = [1, 2, undefined, 4, 5]
console.log(first, third, tail)
const f = ({ n } = {}, ...args) => [n, args.length]
console.log(f(), f({ n: 1 }, 2, 3))
