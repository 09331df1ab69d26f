console.log(
  new Map([
    ['a', 1],
    [{ k: 1 }, [2]],
  ]),
  new Set([1, 'x', { y: 2 }]),
  new Map(),
  new Set(),
)
console.log(new WeakMap(), new WeakSet(), Symbol('tag'), 10n, new Date(0), /re/gi)
console.log(new Uint8Array([1, 2, 3]), new Float64Array(2), new ArrayBuffer(4))
console.log([new Map([[1, new Map([[2, new Map([[3, {}]])]])]])])
console.log(Object(1), Object('s'), Object(true), Object(Symbol('b')))
console.log(
  (function () {
    return arguments
  })(1, 2),
)
