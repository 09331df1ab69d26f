console.log({ first: 'a fairly long string value', second: 'another fairly long string', third: 'and a third one' })
console.log(['alpha', 'beta', 'gamma', 'delta', 'epsilon', 'zeta', 'eta', 'theta', 'iota', 'kappa'])
console.log(Array.from({ length: 30 }, (_, i) => i * 10))
console.log(Array.from({ length: 120 }, (_, i) => i))
