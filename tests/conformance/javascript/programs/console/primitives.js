console.log(1, -0, 0, NaN, Infinity, 10n, 1e21, 0.1 + 0.2)
console.log('plain', ['quoted'], ["it's"], ['say "hi"'], [`it's "both"`], 'a\nb', ['a\nb\t'])
console.log(true, null, undefined, Symbol('s'), [Symbol('s')], Symbol.iterator)
console.log(new Number(3), new String('x'), new Boolean(false))
