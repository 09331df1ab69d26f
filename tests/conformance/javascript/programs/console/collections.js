console.log(new Map([['a', 1], [{ k: 1 }, [2]]]), new Set([1, 'x', { a: 1 }]))
console.log(new WeakMap(), new WeakSet())
console.log(new Map(), new Set())
console.log(new Map([['a', 1]]).entries(), new Set([1]).values(), [1, 2][Symbol.iterator]())
