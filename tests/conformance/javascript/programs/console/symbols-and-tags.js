class Tagged {
  get [Symbol.toStringTag]() {
    return 'Custom'
  }
}
console.log(new Tagged(), { [Symbol('key')]: 1, [Symbol.for('x')]: 2 })
console.log(globalThis === global, typeof globalThis)
console.log(Object.assign([1, 2], { extra: 'x' }), (function () { return arguments })(1, 2))
