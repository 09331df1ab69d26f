console.log(
  new Date(Date.UTC(2024, 0, 31, 12)).toISOString(),
  (1234.5678).toFixed(2),
  (0.1 + 0.2).toFixed(10),
  parseInt('12px'),
  Number('0x1f'),
)
console.log((255).toString(16), Math.max(...[1, 5, 3]), Number.MAX_SAFE_INTEGER, 1e21, 5e-7, BigInt(2) ** 70n)
console.log(
  new Date(NaN),
  JSON.stringify({ d: new Date(0), u: undefined, n: null, f() {} }),
  [10, 9, 1].sort(),
)
