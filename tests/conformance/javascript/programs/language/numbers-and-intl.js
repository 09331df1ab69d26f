console.log((1234.5678).toFixed(2), Number('0x1f'), parseInt('12px'), (255).toString(16), 2 ** 53, 7 % -3)
console.log((0.1).toString(2).length > 10, Number.MAX_SAFE_INTEGER, 0b101, 1_000_000)
console.log('b,a'.split(',').sort().join(), 'x'.padStart(3, '-'), 'abc'.replaceAll(/[ac]/g, (c) => c + c))
